# id: import-uncharged-finalizer-c
# class: bypass-limit
# expect: contained
# technique: C work on the loading allowance: the loader replaces an attribute of a module that the program put there, and its finaliser is a C function
# source: own
# verified: no
import functools, itertools, urllib
work = map(sum, [range(5_000_000)])
class D:
    __del__ = staticmethod(functools.partial(next, work, None))
urllib.parse = D()
import urllib.parse
import time
# A virtual clock counts what was paid; a frozen one does not move.
if not list(work) and 0 < time.monotonic() < 0.001:
    print("ESCAPED:import-uncharged-finalizer-c", time.monotonic())
