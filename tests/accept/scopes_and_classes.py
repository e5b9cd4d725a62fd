# Where names live: class bodies, nested classes, private mangling, module globals, del.
x = "global"


class A:
    x = "class"
    seen = x
    in_comprehension = [x for _ in range(1)]
    first_iterable = [c for c in x]

    def method(self):
        return x, self.x, __class__.__name__

    class Inner:
        def outer_x(self):
            return x, A.x

    if seen == "class":
        conditional = True
    for letter in "ab":
        pass
    del letter


class Private:
    __count = 0

    def __init__(self):
        self.__secret = 42
        Private.__count += 1

    def reveal(self):
        return self.__secret, self.__count

    def __helper(self):
        return "helped"

    def call(self):
        return self.__helper()


class Child(Private):
    def __init__(self):
        super().__init__()
        self.__secret = "child's own"

    def both(self):
        return self.reveal(), self.__secret


def shadow(list):
    return [*list], sum(list)


def modify():
    global x, fresh
    x = "changed"
    fresh = "made here"


def conditional(flag):
    if flag:
        value = 1
    try:
        return value
    except UnboundLocalError:
        return "unbound"


def delete():
    name = 1
    del name
    try:
        name
    except NameError as e:
        return type(e).__name__


print(A.seen, A.in_comprehension, A.first_iterable, A().method(), A.Inner().outer_x(), A.conditional, hasattr(A, "letter"))
p, c = Private(), Child()
print(p.reveal(), c.both(), c.call(), sorted(vars(c)), [n for n in dir(Private) if "helper" in n])
print(shadow((1, 2)), conditional(True), conditional(False), delete())
modify()
print(x, fresh, "x" in globals(), A().method()[0])
a = b = [0]
a[0], a = 5, "rebound"
print(a, b)
del b[0]
print(b)
for i in range(3):
    last = i
print(i, last, [j for j in range(2)], "j" in globals())


class Meta:
    """Doc of Meta."""
    value: int = 3
    later: str

    def __repr__(self):
        return f"<{self.__class__.__qualname__} {self.__module__ == __name__}>"


print(Meta.__doc__, Meta.__annotations__, Meta(), A.Inner.__qualname__, Meta.__repr__.__qualname__, __name__ == "__main__")
print((lambda: [y for y in (lambda: range(3))()])(), [(lambda n=n: n)() for n in "ab"], locals() is globals())
