# id: mro-without-c-base
# class: crash
# expect: contained
# technique: a metaclass's mro() leaves out the base that C code made: its C code looks for the state of its module among the bases, and finds none
# source: own
# verified: no
# Patch 0093.
import array
import collections
import csv
import datetime
import decimal
import functools
import io
import itertools
import operator
import random
import string
import struct
import zoneinfo


class Meta(type):
    def mro(cls):
        return [cls, object]


class Late(type):
    def mro(cls):
        return [cls, object] if cls.__name__ == "Sub" else type.mro(cls)


modules = (array, collections, csv, datetime, decimal, functools, io, itertools, operator, random,
           string, struct, zoneinfo)
arguments = ((), (1,), ("1",), ("i", [1]), ([1], 1), (len, [1]), ("Etc/UTC",), (b"i",))
for module in modules:
    for base in list(vars(module).values()):
        if not isinstance(base, type):
            continue
        for metaclass in (Meta, Late):
            made = sub = object
            try:
                made = metaclass("Made", (base,), {})
                sub = metaclass("Sub", (made,), {})
            except TypeError as error:
                print(error)
            for values in arguments:
                for cls in (made, sub):
                    try:
                        value = cls(*values)
                        repr(value), iter(value), next(value), value + value, value[0], len(value)
                    except Exception:
                        pass
print("done")
