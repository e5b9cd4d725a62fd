# id: c-type-names-changed
# class: leak
# expect: contained
# part: a
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
        for setter in (setattr, lambda k, n, v: vars(type)[n].__set__(k, v), object.__setattr__, type.__setattr__):
            try:
                setter(kind, name, "secret")
            except (AttributeError, TypeError, KeyError):
                pass
