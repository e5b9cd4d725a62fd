# id: hook-raises
# class: escape
# expect: contained
# technique: a hook that raises in the middle of a load (open fget of enum's value) leaves loaded modules that are never frozen
# source: own
# verified: no
import enum
def value(self):
    raise RuntimeError('no')
d = enum.Enum.__dict__['value']
old = d.fget
d.fget = value
try: import unittest
except RuntimeError as e: print(e)
d.fget = old
changed = []
import reprlib
import functools
import contextlib
for t in (reprlib.Repr, functools.cached_property, contextlib.ExitStack):
    try:
        t.planted = 1
        changed.append(t)
    except TypeError as e: print(e)
if changed: print('ESCAPED:hook-raises changed', changed)
