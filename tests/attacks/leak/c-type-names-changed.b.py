# id: c-type-names-changed
# class: leak
# expect: blocked
# part: b
# technique: types of C modules get other names, documentation and abstract methods
# source: own
# verified: yes
import array
import collections
import functools
import io
import itertools
import operator
import struct

for kind in (array.array, collections.deque, collections.OrderedDict, functools.partial, io.StringIO, io.BytesIO, itertools.count, operator.itemgetter,
             struct.Struct, struct.error, io.UnsupportedOperation, type(functools.lru_cache(len)), io.IOBase, collections.Counter):
    for name in ("secret", "__name__", "__module__", "__doc__", "__annotations__", "__abstractmethods__", "__qualname__"):
        if "secret" in str(getattr(kind, name, "")):
            print("ESCAPED:c-type-names-changed")
try:
    array.array("b"), collections.deque(), io.BytesIO(), collections.OrderedDict(), struct.Struct("i")
except TypeError:
    print("ESCAPED:c-type-names-changed")
