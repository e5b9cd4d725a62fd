# id: decimal-number-as-context
# class: info
# expect: contained
# technique: as decimal-context-variable, with a number, whose fields and the bytes behind them are the context's
# source: own
# verified: yes: gets through without patch 0077
import contextvars
import decimal

decimal.setcontext(decimal.Context(prec=5))
good = decimal.getcontext()
for variable in list(contextvars.copy_context()):
    variable.set(decimal.Decimal("123456789012345678.5E+77"))
    for read in (decimal.localcontext, decimal.getcontext, lambda: repr(decimal.Decimal(1) / 3)):
        try:
            found = read()
        except TypeError:
            continue
        variable.set(good)
        print("ESCAPED:decimal-number-as-context", type(found))
        break
    variable.set(good)
