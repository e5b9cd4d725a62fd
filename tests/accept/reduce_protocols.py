"""What objects say of how they are made again, in each protocol."""
import collections
import decimal
import enum
import fractions

reduce, reduce_ex = (getattr(object, f"__{name}__") for name in ("reduce", "reduce_ex"))


class Plain:
    def __init__(self, x):
        self.x = x


class Kept(Plain):
    def __getstate__(self):
        return {"kept": self.x}


class Numbers(list):
    pass


class Named(dict):
    def __init__(self, *args, **items):
        super().__init__(*args, **items)
        self.name = "n"


class Whole(int):
    pass


class Slotted:
    __slots__ = ("a",)


class Level(enum.IntEnum):
    LOW = 1


def shown(value):
    if isinstance(value, tuple):
        return "(" + ", ".join(map(shown, value)) + ")"
    if isinstance(value, type) or callable(value):
        return value.__name__
    return type(value).__name__ if isinstance(value, Plain) else repr(value)


things = [object(), Plain(3), Kept(4), Numbers([1, 2]), Named(a=1), Whole(7), Level.LOW, Slotted(),
          (1, 2), {"k": 1}, fractions.Fraction(1, 3), decimal.Decimal("1.5"),
          collections.OrderedDict(a=1), collections.deque([1]), ValueError("v")]
for thing in things:
    for protocol in 0, 1, 2, 4:
        try:
            parts = reduce_ex(thing, protocol)
            print(type(thing).__name__, protocol, shown(parts[:3]))
        except TypeError as error:
            print(type(thing).__name__, protocol, "TypeError:", error)
    try:
        print(type(thing).__name__, shown(reduce(thing)[:2]))
    except TypeError as error:
        print(type(thing).__name__, "TypeError:", error)

for made in Plain(5), Numbers([3]), Named(b=2), Whole(9):
    for protocol in 0, 1, 2:
        make, args, *rest = reduce_ex(made, protocol)[:3]
        again = make(*args)
        if rest and rest[0]:
            vars(again).update(rest[0])
        print(type(again).__name__, vars(again), again == made, isinstance(again, type(made)))
