# id: signal-dict-null
# class: crash
# expect: contained
# technique: a SignalDict made by its own type, or left by a dead context, has no pointer: assigned to a context it is followed
# source: own
# verified: no
import decimal
T = type(decimal.getcontext().flags)
d = T()
for f in (lambda: decimal.getcontext().flags == d, lambda: setattr(decimal.getcontext(), 'flags', d), lambda: setattr(decimal.getcontext(), 'traps', d)):
    try: print(f())
    except Exception as e: print(repr(e)[:80])
