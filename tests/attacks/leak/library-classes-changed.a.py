# id: library-classes-changed
# class: leak
# expect: contained
# part: a
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
    for name in ("secret", "__doc__", "__init__", "__getattr__", "__call__"):
        try:
            setattr(thing, name, "secret")
        except (AttributeError, TypeError):
            pass
functools.lru_cache(None)(len)
typing.overload(copy.copy)
