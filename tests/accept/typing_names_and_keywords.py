# Identifiers of every kind: soft keywords as names, unicode names, underscores, shadowed builtins, long attribute chains.
match = case = type = _ = 1
type += 1
print(match, case, type, _)
match (match, case):
    case (1, case):
        print("matched", case)


def print_all(*print):
    return len(print)


class list_(list):
    def len(self):
        return len(self)

    def append(self, *values):
        for value in values:
            super().append(value)
        return self


größe, π, 变量, _1, __x__, ﬁ = 3, 3.14, "var", 1, "dunder-ish", "ligature"
print(größe * 2, π, 变量, _1, __x__, fi, "fi" in globals(), "ﬁ" in globals())
print(print_all(1, 2, 3), list_("ab").append("c", "d").len())


class Chain:
    def __init__(self, path="root"):
        self._path = path

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Chain(f"{self._path}.{name}")

    def __getitem__(self, key):
        return Chain(f"{self._path}[{key!r}]")

    def __call__(self, *args, **kwargs):
        inner = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())])
        return Chain(f"{self._path}({inner})")

    def __repr__(self):
        return self._path


print(Chain().a.b["c"](1, x=2).d[0:2].class_._private.eval.exec.open)
print({"import": 1, "None": 2}["import"], dict(lambda_=1, print=2), getattr(Chain(), "with space"))
setattr(c := Chain(), "not an identifier", 5)
print(vars(c), getattr(c, "not an identifier"), "class".isidentifier(), "été".isidentifier())
kw = {"from": "a", "to": "b"}
print("{from}-{to}".format(**kw), (lambda **k: sorted(k))(**kw), f"{kw['from']!r:>5}")
a = b, c = 1, 2
print(a, b, c)
x, (y, *z), [w] = 1, "abc", {2}
print(x, y, z, w)
i: int = 5
j: "anything at all" = 6
(k): float
print(i + j, __annotations__)
print(1 if True else 2, not 1 or 2 and 3, 1 or 1 / 0, [] or {} or "last", 5 and 0 and 1 / 0, 3 if [] else 4 if {} else 5)
print(*[1, 2], *"ab", sep="|", end="!\n")
print("a" "b" 'c' """d""" r"\e" u"g", ("t",), (), ((1)), [[]], {}, {*()}, ...)
del match, case, type, a
try:
    match
except NameError as e:
    print(e)
print(type(1).__name__)
pass; pass
if x: print("one line")
for _ in range(2): print(_, end=" ")
else: print("else")
while True: break
lambda: (yield)
assert x, "never shown"
class Empty: ...
def stub(): ...
print(stub(), Empty.__name__, (lambda: ...)(), [n for n in dir(Empty) if not n.startswith("__")])
