# Introspection that ordinary programs use, and small class facilities.
class Money:
    __slots__ = ("cents",)

    def __init__(self, cents: int):
        self.cents = cents

    def __repr__(self):
        return f"{type(self).__name__}({self.cents})"

    def __setattr__(self, name, value):
        if hasattr(self, "cents"):
            raise AttributeError("immutable")
        super().__setattr__(name, value)


m = Money(5)
try:
    m.cents = 6
except AttributeError as e:
    print(e, m)
print(type(m).__name__, isinstance(m, object), callable(m), callable(Money), hasattr(m, "x"))
print([t.__name__ for t in map(type, (1, 1.0, "", b"", [], (), {}, set(), None, range(1), len))])
print(issubclass(bool, int), type(type(m)) is type, isinstance(3, int | str), isinstance([], list))
print(Money.__doc__, Money.__init__.__name__, Money.__name__, Money.__qualname__)


def total(*args: int) -> int:
    "Sums."
    return sum(args)


total.calls = 3
print(total.__name__, total.__doc__, total.calls, total(1, 2))
Pair = type("Pair", (tuple,), {"first": property(lambda s: s[0]), "second": property(lambda s: s[1])})
print(Pair((1, 2)).second, Pair.__name__, isinstance(Pair("ab"), tuple))
print(sorted(k for k in vars(Money) if not k.startswith("_")), len(dir(m)) > 10)
print(repr(print), repr(int), repr(...), repr(NotImplemented), str(Money), f"{None!s:>6}")
print(min((3, "a"), (1, "b")), sum([[1], [2]], []))
