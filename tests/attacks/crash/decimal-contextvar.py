# id: decimal-contextvar
# class: crash
# expect: contained
# technique: copy_context() shows decimal's own ContextVar; a value of another type is taken for a context by C code without a look
# source: own
# verified: no
import contextvars, decimal
decimal.getcontext()
decimal.setcontext(decimal.Context(prec=5))
ctx = contextvars.copy_context()
vs = list(ctx)
print(vs)
for v in vs:
    v.set('A' * 400)
try: print(repr(decimal.getcontext())[:60])
except Exception as e: print(repr(e))
try: print(decimal.Decimal(1) / 3)
except Exception as e: print(repr(e))
