# id: library-classes-changed
# class: leak
# expect: blocked
# part: b
# technique: classes and functions of library modules are changed in place
# source: own
# verified: yes
import contextlib
import copy
import dataclasses
import enum
import functools
import string
import types
import typing
import weakref

for thing in (contextlib.ExitStack, copy.Error, dataclasses.Field, enum.Enum, functools.partialmethod, string.Template,
              types.SimpleNamespace, typing.ForwardRef, weakref.WeakSet, enum.EnumType, functools.wraps, copy.deepcopy):
    if "secret" in (getattr(thing, "secret", None), getattr(thing, "__doc__", None), getattr(thing, "__init__", None)):
        print("ESCAPED:library-classes-changed")
if typing.get_overloads(copy.copy):
    print("ESCAPED:library-classes-changed")
