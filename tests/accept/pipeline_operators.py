# Operators overloaded for composition: |, >>, @, <, ~, [], in, and in-place forms.
class Pipe:
    def __init__(self, *steps):
        self.steps = steps

    def __or__(self, other):
        return Pipe(*self.steps, other)

    def __ror__(self, value):
        for step in self.steps:
            value = step(value)
        return value

    def __rshift__(self, sink):
        return lambda value: sink(value | self)


def each(function):
    return Pipe(lambda values: [function(v) for v in values])


def where(test):
    return Pipe(lambda values: [v for v in values if test(v)])


def __or_pipe(a, b):
    return Pipe(*a.steps, *b.steps)


class Var:
    def __init__(self, name):
        self.name = name

    def _make(op, swap=False):
        def method(self, other):
            left, right = (other, self) if swap else (self, other)
            return Expr(op, left, right)
        return method

    for _name, _op in {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "pow": "**", "matmul": "@", "mod": "%"}.items():
        locals()[f"__{_name}__"] = _make(_op)
        locals()[f"__r{_name}__"] = _make(_op, swap=True)
    del _name, _op, _make

    def __lt__(self, other):
        return Expr("<", self, other)

    def __eq__(self, other):
        return Expr("==", self, other)

    __hash__ = object.__hash__

    def __neg__(self):
        return Expr("neg", self)

    def __invert__(self):
        return Expr("not", self)

    def __getitem__(self, key):
        return Var(f"{self!r}[{key!r}]")

    def __call__(self, *args):
        return Var(f"{self!r}({', '.join(map(repr, args))})")

    def __repr__(self):
        return self.name


class Expr(Var):
    def __init__(self, op, *parts):
        self.op, self.parts = op, parts

    def __repr__(self):
        if len(self.parts) == 1:
            return f"({self.op} {self.parts[0]!r})"
        return f"({self.parts[0]!r} {self.op} {self.parts[1]!r})"


class Bag:
    def __init__(self, *items):
        self.items = list(items)

    def __iadd__(self, item):
        self.items.append(item)
        return self

    def __isub__(self, item):
        self.items.remove(item)
        return self

    def __and__(self, other):
        return Bag(*[i for i in self.items if i in other])

    def __contains__(self, item):
        return item in self.items

    def __len__(self):
        return len(self.items)

    def __index__(self):
        return len(self.items)

    def __round__(self, n=0):
        return f"rounded {n}"

    def __divmod__(self, n):
        return [self.items[i:i + n] for i in range(0, len(self.items), n)]

    def __reversed__(self):
        return Bag(*self.items[::-1])

    def __repr__(self):
        return f"Bag{tuple(self.items)}"


print(range(10) | where(lambda v: v % 2) | each(lambda v: v * v) | Pipe(sum))
print((each(str.upper) >> " ".join)(["a", "b"]), __or_pipe(each(abs), Pipe(max)).__ror__([-3, 2]))
x, y = Var("x"), Var("y")
print(x + 1, 2 * x - y, -(x ** 2) / y, ~(x < y), x @ y % 3, 1 - x, x["k"](1, y), x == y, x.name, sep="\n")
bag = Bag(1, 2)
alias = bag
bag += 3
bag -= 1
print(bag, alias is bag, 2 in bag, bag & Bag(3, 4), [10, 20, 30][bag], round(bag), round(bag, 2), hex(bag))
print(divmod(Bag(*range(5)), 2), reversed(bag), bool(Bag()), bool(bag), "ab" * bag)
try:
    Bag() < Bag()
except TypeError as e:
    print(e)
