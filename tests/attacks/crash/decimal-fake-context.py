# id: decimal-fake-context
# class: crash
# expect: contained
# technique: as cr01, with an object whose bytes the program chooses (bytes): fields of a decimal context, its dicts of traps and flags, come from the program
# source: own
# verified: no
import contextvars, decimal
decimal.setcontext(decimal.Context(prec=5))
(v,) = list(contextvars.copy_context())
v.set(b'\x01' * 512)
try: print(decimal.Decimal('1.23456789') + 1)
except BaseException as e: print(repr(e))
print('done')
