# id: decimal-flags-dict
# class: crash
# expect: contained
# technique: signal dictionaries of a context with hostile keys and a dead context
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
import decimal
c = decimal.Context()
f = c.flags
t = c.traps
del c
class K:
    def __eq__(self, o):
        f.clear() if hasattr(f, "clear") else None
        return False
    def __hash__(self):
        return hash(decimal.Inexact)
for op in (lambda: f[K()], lambda: f.__setitem__(K(), 1), lambda: f == t, lambda: repr(f), lambda: f.copy(), lambda: decimal.Context(flags={K(): 1}), lambda: decimal.Context(traps=[K()])):
    try:
        op()
    except (KeyError, TypeError, ValueError, AttributeError):
        pass
print("ok")
