# id: library-class-patched
# class: escape
# expect: blocked
# technique: library classes get methods of the guest's, which look at what library code hands to them
# source: own
# verified: no
import collections
import contextlib
import copy
import dataclasses
import enum
import functools
import json
import pprint
import string
import textwrap
import typing

SAY = "ESCAPED:library-class-patched"


def look(things):
    for thing in things:
        if type(thing).__name__ in ("module", "frame", "code", "traceback", "cell"):
            print(SAY)
        if type(thing) is dict and ("__builtins__" in thing or "_sys" in thing or "sys" in thing) and "look" not in thing:
            print(SAY)


def patch(cls):
    for name, value in list(vars(cls).items()):
        if type(value).__name__ != "function":
            continue

        def spy(*args, _value=value, **keywords):
            look(args)
            look(keywords.values())
            result = _value(*args, **keywords)
            look([result])
            return result

        try:
            setattr(cls, name, spy)
        except (AttributeError, TypeError):
            pass


for module in (collections, contextlib, copy, dataclasses, enum, functools, json, pprint, string, textwrap, typing):
    for value in list(vars(module).values()):
        if isinstance(value, type):
            patch(value)
WORK = [lambda: enum.Enum("E", "a b"), lambda: pprint.pformat({1: [2, {3: "x" * 99}]}), lambda: json.dumps([1, {"a": None}], indent=1),
        lambda: json.loads('{"a": [1]}'), lambda: string.Template("$a").substitute(a=1), lambda: textwrap.wrap("a b c" * 50),
        lambda: typing.get_type_hints(dataclasses.make_dataclass("D", [("x", "int")])), lambda: typing.Optional["x"],
        lambda: contextlib.ExitStack().__enter__().callback(print), lambda: collections.Counter("abc") + collections.Counter("a"),
        lambda: functools.singledispatch(lambda x: 1)(5), lambda: string.Formatter().format("{0.real:{1}}", 5, 3),
        lambda: collections.ChainMap({}, {}).new_child(), lambda: typing.NamedTuple("N", [("x", int)])(1)]
for work in WORK:
    try:
        work()
    except Exception:
        pass
