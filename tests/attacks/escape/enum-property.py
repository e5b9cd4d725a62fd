# id: enum-property
# class: escape
# expect: contained
# technique: descriptors in frozen classes are open themselves: enum.property's fget is a plain attribute, and every enum reads name and value through it
# source: own
# verified: no
import enum
d = enum.Enum.__dict__['name']
seen = []
def hook(self):
    seen.append(type(self))
    return 'mine'
d.fget = hook
class Own(enum.Enum):
    A = 1
got = Own.A.name
import functools, json, dataclasses
import re, calendar, uuid
print(calendar.Month(1).name if hasattr(calendar, 'Month') else '')
lib = [t for t in seen if t is not Own]
if lib: print('ESCAPED:enum-property library enums ask the guest', lib)
