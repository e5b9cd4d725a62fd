# id: decimal-context-variable
# class: info
# expect: contained
# technique: copy_context() shows decimal's own variable; a context manager put there is copied as a context, pointers as numbers
# source: own
# verified: yes: gets through without patch 0077
import contextvars
import decimal

decimal.setcontext(decimal.Context(prec=5))
good = decimal.getcontext()
for variable in list(contextvars.copy_context()):
    manager = decimal.localcontext()
    variable.set(manager)
    try:
        copied = decimal.localcontext()
    except TypeError:
        copied = None
    variable.set(good)
    if copied is not None:
        context = copied.__enter__()
        variable.set(good)
        print("ESCAPED:decimal-context-variable", hex(context.prec), hex(context.Emax))
