# Generic functions that are registered for abstract classes, and metaclasses with a mind of their own (patch 0034).
import collections.abc
import numbers
import weakref
from functools import singledispatch, singledispatchmethod


@singledispatch
def describe(value):
    return "something"


@describe.register(collections.abc.Sized)
def _(value):
    return "sized"


@describe.register(collections.abc.Iterable)
def _(value):
    return "iterable"


@describe.register(collections.abc.Mapping)
def _(value):
    return "mapping"


@describe.register(collections.abc.Sequence)
def _(value):
    return "sequence"


@describe.register(numbers.Number)
def _(value: numbers.Number):
    return "number"


@describe.register
def _(value: str | bytes):
    return "text"


def tell(function, value):
    try:
        return function(value)
    except RuntimeError as error:
        return str(error).partition(":")[0]


class OnlySized:
    def __len__(self):
        return 0


class Both(OnlySized):
    def __iter__(self):
        return iter(())


class Registered:
    pass


collections.abc.Sequence.register(Registered)


class Derived(collections.abc.MutableSequence):
    __getitem__ = __setitem__ = __delitem__ = insert = lambda self, *args: None
    __len__ = lambda self: 0


for value in ([], {}, "a", b"a", 1, 2.5, 1j, set(), object(), OnlySized(), Registered(), Derived(), iter([]), range(3),
              {}.keys(), collections.OrderedDict(), collections.deque(), memoryview(b"")):
    print(type(value).__name__, tell(describe, value))
print(tell(describe, Both()))


@singledispatch
def order(value):
    return "object"


for cls in (collections.abc.Container, collections.abc.Sized, collections.abc.Iterable, collections.abc.Collection,
            collections.abc.Set, collections.abc.MutableSet, collections.abc.Reversible):
    order.register(cls, lambda value, name=cls.__name__: name)
print([tell(order, value) for value in ([], {}, set(), frozenset(), "", {}.keys(), (), Derived())])
print(order.dispatch(dict)({}), order.dispatch(int)(1), sorted(cls.__name__ for cls in order.registry))


class Shower:
    @singledispatchmethod
    def show(self, value):
        return f"any {value}"

    @show.register
    def _(self, value: collections.abc.Sized):
        return f"{len(value)} items"

    @show.register
    @classmethod
    def _(cls, value: int):
        return f"{cls.__name__} {value}"


print(Shower().show([1]), Shower().show(1), Shower().show(1.5))


class ByName(type):
    """Classes of the same name are equal."""

    def __eq__(cls, other):
        return isinstance(other, ByName) and cls.__name__ == other.__name__

    def __hash__(cls):
        return hash(cls.__name__)


One = ByName("One", (), {"__len__": lambda self: 1})
print(describe(One()), isinstance(One(), collections.abc.Sized), issubclass(One, collections.abc.Mapping))
print(One == ByName("One", (), {}), len({One, ByName("One", (), {})}), weakref.ref(One)() is One)
table = weakref.WeakKeyDictionary({One: "one", Shower: "shower"})
print(table[One], table[Shower], weakref.ref(One) == weakref.ref(One), One in weakref.WeakSet([One]))
