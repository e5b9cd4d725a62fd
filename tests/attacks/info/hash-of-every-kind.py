# id: hash-of-every-kind
# class: info
# expect: contained
# check: two-run-diff
# technique: hashes and ids of every kind of object, in the order of sets and the text of reprs
# source: own
# verified: yes
import array
import contextvars
import functools
import io
import itertools
import operator
import struct
import types
import typing
import weakref


class Plain:
    def method(self):
        pass


def generator():
    yield


plain = Plain()
THINGS = [plain, Plain, plain.method, Plain.method, generator(), generator, print, [].append, "".join, int.__add__, (1).__add__, type, None, ...,
          NotImplemented, float("nan"), complex(float("nan"), 0), memoryview(b"x"), weakref.ref(plain), weakref.proxy, lambda: 0, property(),
          classmethod(int), staticmethod(int), super(Plain, plain), iter([]), iter(()), zip(), map(int, []), enumerate([]), reversed([]),
          itertools.count(), itertools.tee([])[0], functools.partial(int), functools.cmp_to_key(max)(1), operator.itemgetter(1),
          struct.Struct("i"), types.SimpleNamespace, types.MethodType(int, 1), typing.TypeVar("T"), typing.Any, list[int], int | str,
          contextvars.ContextVar("v"), contextvars.copy_context(), io.StringIO(), io.BytesIO(), array.array, range(3), slice(1), vars(int)["real"],
          vars(Plain)["__dict__"], vars(type)["__name__"], object(), Exception(), ValueError, type(generator()), vars(object)["__init__"]]
for thing in THINGS:
    try:
        print("OBSERVED:", hash(thing), id(thing), repr(thing))
    except TypeError:
        print("OBSERVED:", id(thing), repr(thing))
print("OBSERVED:", [type(thing).__name__ for thing in set(THINGS[:30])])
