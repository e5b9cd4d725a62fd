# id: class-assignment-layouts
# class: crash
# expect: contained
# technique: __class__ of every kind of object set to every kind of class, with layouts that nearly fit
# source: own reading of object_set_class() and compatible_for_assignment()
import array
import collections
import enum
import functools
import types


class Plain:
    pass


class Other:
    pass


class Slots:
    __slots__ = ("a", "b")


class SameSlots:
    __slots__ = ("a", "b")


class Renamed:
    __slots__ = ("b", "a")


class WithDict(Slots):
    pass


class Weak:
    __slots__ = ("a", "b", "__weakref__")


class Number(int):
    pass


class Number2(int):
    __slots__ = ()


class Text(str):
    pass


class Pairs(dict):
    pass


class Failure(Exception):
    pass


class Failure2(Exception):
    __slots__ = ("x",)


class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


class Colour(enum.Enum):
    RED = 1


def function():
    yield 1


classes = [Plain, Other, Slots, SameSlots, Renamed, WithDict, Weak, Number, Number2, Text,
           Pairs, Failure, Failure2, Made, Colour, object, int, str, dict, list, tuple, type,
           Meta, types.SimpleNamespace, types.MappingProxyType, type(function), type(function()),
           type(None), type(NotImplemented), type(len), functools.partial, property,
           collections.OrderedDict, collections.deque, array.array, BaseException,
           ValueError, type(collections)]


def objects():
    slots = Slots()
    slots.a = slots.b = []
    return [Plain(), slots, SameSlots(), WithDict(), Weak(), Number(10 ** 20), Number2(5),
            Text("x" * 50), Pairs(a=1), Failure("x"), Failure2(), Made(), Colour.RED, Made,
            function, function(), functools.partial(len), property(len), len, [].append,
            collections.OrderedDict(a=1), collections.deque([1]), array.array("i", [1]),
            types.SimpleNamespace(a=1), vars(Plain), ValueError("x"), collections, 1, "x", (1,),
            None, object()]


changed = 0
for cls in classes:
    for value in objects():
        try:
            value.__class__ = cls
            changed += 1
            repr(value), getattr(value, "a", None), getattr(value, "b", None)
            value == value, isinstance(value, cls)
            value.__dict__
            value.new = 1
        except (TypeError, AttributeError, ValueError, NotImplementedError):
            pass
        try:
            object.__setattr__(value, "__class__", cls)
        except (TypeError, AttributeError):
            pass
print("done", changed > 0)
