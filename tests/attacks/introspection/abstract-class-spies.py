# id: abstract-class-spies
# class: introspection
# expect: blocked
# technique: classes registered with every abstract class are asked about each type that library code tests, also while modules load
# source: own
# verified: no
import abc
import collections.abc
import numbers

SECRETS = {"code", "frame", "traceback", "cell", "FrameLocalsProxy", "module"}


def look(cls):
    if getattr(cls, "__name__", "") in SECRETS or type(cls).__name__ == "module":
        print("ESCAPED:abstract-class-spies")
    return NotImplemented


class Asked(abc.ABCMeta):
    def __subclasscheck__(cls, other):
        look(other)
        return False

    def __instancecheck__(cls, other):
        look(type(other))
        return False


class Registered(metaclass=Asked):
    pass


for holder in collections.abc, numbers:
    for abstract in vars(holder).values():
        if not isinstance(abstract, abc.ABCMeta):
            continue
        try:
            abstract.register(Registered)
            type("Below", (abstract,), {"__subclasshook__": classmethod(
                lambda cls, other: look(other))})
        except Exception:
            pass

import asyncio
import calendar
import configparser
import contextlib
import copy
import csv
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import io
import json
import logging
import pathlib
import pprint
import random
import statistics
import string
import traceback
import typing
import unittest
import urllib.parse
import uuid
import weakref
import zoneinfo


@functools.singledispatch
def general(value):
    return value


async def main():
    await asyncio.sleep(0)


general.register(collections.abc.Mapping, len)
general({})
asyncio.run(main())
copy.deepcopy([1, {2: (3,)}])
pprint.pformat({1: [2]})
statistics.mean([1, 2])
random.sample(range(5), 2)
json.dumps({"a": [1]})
decimal.Decimal("1") + fractions.Fraction(1, 2).numerator
logging.warning("%(a)s", {"a": 1})
typing.get_type_hints(main)
try:
    raise ValueError
except ValueError as error:
    traceback.format_exception(error)
