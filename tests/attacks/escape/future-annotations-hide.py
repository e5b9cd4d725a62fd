# id: future-annotations-hide
# class: escape
# expect: blocked
# technique: postponed annotations turn a forbidden call into a string that is evaluated later
# source: own
# verified: yes
from __future__ import annotations
import typing
def f(x: print("ESCAPED:future-annotations-hide") if __import__("os").getpid() else 0):
    pass
typing.get_type_hints(f)
