# id: half-made-class
# class: crash
# expect: contained
# technique: a metaclass's mro() calls what C code and library code have for classes with the class that has no bases yet
# source: own
# verified: no
# Patch 0093.
import array
import collections
import datetime
import decimal
import enum
import functools
import io
import itertools
import random
import re
import struct
import zoneinfo

flag = type(re.A)


class Table:
    def clear(self):
        pass


class Meta(type):
    _strong_cache = zoneinfo.ZoneInfo._strong_cache
    _weak_cache = Table()
    _value2member_map_ = flag._value2member_map_
    _member_map_ = flag._member_map_

    def mro(cls):
        for base in cls.__bases__ + others:
            for name, value in list(vars(base).items()):
                for values in ((), (1,), ("1",), ([1],), (cls,), (1.5,)):
                    try:
                        value.__get__(None, cls)(*values)
                    except Exception:
                        pass
                    try:
                        value(cls, *values)
                    except Exception:
                        pass
        return type.mro(cls)


others = (zoneinfo.ZoneInfo, enum.Enum, enum.Flag, collections.Counter)
bases = (object, int, dict, Exception, array.array, collections.deque, collections.OrderedDict,
         datetime.datetime, decimal.Decimal, decimal.Context, functools.partial, io.StringIO,
         io.BytesIO, itertools.chain, itertools.islice, random.Random, struct.Struct,
         zoneinfo.ZoneInfo)
for base in bases:
    try:
        print(Meta("Made", (base,), {}).__name__)
    except Exception as error:
        print(type(error).__name__)
print("done")
