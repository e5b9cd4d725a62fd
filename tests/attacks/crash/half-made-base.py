# id: half-made-base
# class: crash
# expect: blocked
# technique: classes made of a class whose metaclass's mro() runs or failed have a second list of weak references, which C code does not clear
# source: own
# verified: no
# Patch 0097: a class that is half made is no base.
import array
import collections
import re
import weakref

classes = []


def around(cls):
    """The classes of one that is made of a half-made one, without that."""
    return [cls, *cls.__base__.__base__.__mro__]


class Meta(type):
    def mro(cls):
        if cls.__name__ == "Made":
            return type.mro(cls)
        if cls.__name__ == "Of":
            return around(cls)
        half_made.append(cls)
        if when == "while it runs":
            derive(cls)
        if when == "after it failed":
            raise ValueError
        return type.mro(cls)


class AskedTwice:
    """As a metaclass's mro: C code looks it up again, when the bases are there and the layout is not."""

    def __get__(self, cls, meta):
        if cls is None:
            return self
        if cls.__name__ == "Half" and cls.__mro__ is not None and not classes:
            derive(cls)
        return lambda: around(cls) if cls.__name__ == "Of" else type.mro(cls)


class Late(Meta):
    mro = AskedTwice()


def derive(cls):
    base = cls.__base__

    def new(of, *arguments):
        return base.__new__(of, *arguments)

    classes.append(type(cls)("Of", (cls,), {"__new__": new}))


def use(of, arguments):
    dead = [weakref.ref(of(*arguments)) for _ in range(200)]
    keep = [tuple([bytes, 5.5, of, 5.5, 5.5, 5.5, 5.5]) for _ in range(2000)]
    if any(reference() is not None for reference in dead):
        print("ESCAPED:half-made-base")
    del keep


for base, arguments in ((array.array, ("b", [1])), (collections.deque, ()), (set, ()),
                        (frozenset, ([1],)), (type(re.compile("a")), ())):
    for when in ("while it runs", "after it failed", "late"):
        half_made = []
        classes.clear()
        try:
            (Late if when == "late" else Meta)("Half", (base,), {})
        except (TypeError, ValueError) as error:
            print(base.__name__, when, error)
        try:
            if half_made:
                derive(half_made[0])
        except TypeError as error:
            print(base.__name__, error)
        for of in classes:
            try:
                use(of, arguments)
            except TypeError as error:
                print(base.__name__, when, error)
print("done")
