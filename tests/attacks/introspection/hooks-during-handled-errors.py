# id: hooks-during-handled-errors
# class: introspection
# expect: blocked
# technique: hooks that library code calls while it handles an error of its own look at that error and at those before it
# source: own
# verified: no
import collections
import configparser
import copy
import dataclasses
import decimal
import enum
import fractions
import functools
import json
import logging
import pprint
import statistics
import string
import sys
import typing

SECRETS = {"code", "frame", "traceback", "cell", "FrameLocalsProxy", "module"}


def look():
    error = sys.exception()
    while error is not None:
        for held in [*error.args, *vars(error).values(), getattr(error, "__trace" + "back__")]:
            secret = type(held).__name__ in SECRETS or (
                isinstance(held, type) and held.__name__ in SECRETS)
            if secret or isinstance(held, dict) and "__builtins__" in held:
                print("ESCAPED:hooks-during-handled-errors")
        error = getattr(error, "__con" + "text__")


def hook(result):
    def called(*args, **kwargs):
        look()
        if isinstance(result, type):
            raise result(*args[1:])
        return result
    return called


class Meta(type):
    __hash__ = hook(7)

    def __eq__(cls, other):
        look()
        return cls is other

    __instancecheck__ = hook(False)
    __subclasscheck__ = hook(False)


SPECIAL = {"__eq__": False, "__lt__": False, "__hash__": 7, "__len__": 1, "__repr__": "x",
           "__str__": "x", "__format__": "x", "__bool__": True, "__float__": 1.0,
           "__index__": 1, "__int__": 1, "__getattr__": AttributeError, "__call__": None,
           "__getitem__": IndexError, "__contains__": False, "__add__": 1, "__radd__": 1,
           "__mul__": NotImplemented, "__truediv__": 1, "__copy__": 1, "__enter__": 1}
Hooks = Meta("Hooks", (), {name: hook(result) for name, result in SPECIAL.items()})
Plain = Meta("Plain", (), {"__init__": hook(None), "__del__": hook(None)})


class Colour(enum.Enum):
    RED = 1

    @classmethod
    def _missing_(cls, value):
        look()


@functools.singledispatch
def general(value):
    look()
    return value


@dataclasses.dataclass
class Record:
    value: object


calls = [copy.copy, copy.deepcopy, json.dumps, pprint.pformat, statistics.mean, decimal.Decimal,
         fractions.Fraction, Colour, general, general.dispatch, typing.get_type_hints,
         typing.Optional.__getitem__, typing.List.__getitem__, string.Template("$a").substitute,
         logging.getLogger, collections.Counter, collections.ChainMap, functools.lru_cache(str),
         lambda v: dataclasses.asdict(Record(v)), lambda v: statistics.median([v, v]),
         lambda v: configparser.ConfigParser().read_dict({"a": {"b": v}}),
         lambda v: string.Formatter().format("{0.a}{0[0]}", v),
         lambda v: logging.error(v), lambda v: json.dumps({"a": v}, default=hook(TypeError))]
for call in calls:
    for value in Hooks(), Plain(), Hooks, Plain, [Hooks()], {Hooks(): Plain()}:
        try:
            call(value)
        except Exception:
            pass
