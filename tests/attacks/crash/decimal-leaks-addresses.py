# id: decimal-leaks-addresses
# class: crash
# expect: contained
# technique: a ContextManager of decimal's in decimal's own ContextVar is taken for a context: the copy that localcontext() makes of it has pointers for numbers
# source: own
# verified: no
import contextvars, decimal
decimal.setcontext(decimal.Context(prec=5))
(v,) = list(contextvars.copy_context())
good = decimal.getcontext()
m = decimal.localcontext()
v.set(m)
m2 = decimal.localcontext()
v.set(good)
c = m2.__enter__()
v.set(good)
print('ESCAPED:decimal-leaks-addresses addresses', hex(c.prec), hex(c.Emax), hex(c.Emin), c.capitals)
