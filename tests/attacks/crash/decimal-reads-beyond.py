# id: decimal-reads-beyond
# class: crash
# expect: contained
# technique: as cr07 with a Decimal: digits and the bytes behind them are a context's
# source: own
# verified: no
import contextvars, decimal
decimal.setcontext(decimal.Context(prec=5))
(v,) = list(contextvars.copy_context())
good = decimal.getcontext()
d = decimal.Decimal('123456789012345678.5E+77')
v.set(d)
m2 = decimal.localcontext()
v.set(good)
c = m2.__enter__()
v.set(good)
print(c.prec, c.Emax, c.Emin)
print('ESCAPED:decimal-reads-beyond a Decimal taken for a context', c.prec, c.Emax, c.Emin, c.capitals)
