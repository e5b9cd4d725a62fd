# id: annotations-of-library-methods
# class: introspection
# expect: blocked
# technique: annotations of library methods name types that no guest may hold
# source: own
# verified: yes
import asyncio
import contextlib
import functools
import tomllib
import traceback
import typing
import unittest

SECRETS = {"code", "frame", "traceback", "cell", "FrameLocalsProxy", "module"}


def parts(hint, depth=0):
    yield hint
    if depth < 5:
        for part in getattr(hint, "__args__", ()):
            yield from parts(part, depth + 1)


for holder in (asyncio, contextlib, functools, tomllib, traceback, typing, unittest):
    for thing in vars(holder).values():
        members = list(vars(thing).values()) if isinstance(thing, type) else []
        for member in [thing, *members]:
            for hint in (getattr(member, "__annotations__", None) or {}).values():
                for part in parts(hint):
                    if isinstance(part, type) and part.__name__ in SECRETS:
                        print("ESCAPED:annotations-of-library-methods")
