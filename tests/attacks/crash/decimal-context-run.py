# id: decimal-context-run
# class: crash
# expect: contained
# technique: the same by Context.run: decimal works in a context where its variable holds an object of the program's
# source: own
# verified: no
import contextvars, decimal
decimal.setcontext(decimal.Context(prec=5))
ctx = contextvars.copy_context()
(v,) = list(ctx)
class Fake: 
    __slots__ = tuple('abcdefghijklmnop')
f = Fake()
for k in Fake.__slots__: setattr(f, k, 7)
def inside():
    v.set(f)
    return decimal.Decimal(2).sqrt()
try: print(ctx.run(inside))
except BaseException as e: print(repr(e))
print('done')
