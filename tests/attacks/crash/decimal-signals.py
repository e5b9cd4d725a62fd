# id: decimal-signals
# class: crash
# expect: contained
# technique: a context whose tables are replaced while an operation looks at them
# source: own
# verified: no
import decimal
context = decimal.Context()
class Signals(dict):
    def __iter__(self):
        context.clear_flags()
        context.traps = dict.fromkeys(context.traps, True)
        return super().__iter__()
    def __getitem__(self, key):
        del context
        return True
for name in ("flags", "traps"):
    for value in (Signals.fromkeys(context.traps, True), {}, None, Signals()):
        try:
            setattr(context, name, value)
        except (TypeError, KeyError, ValueError, NameError):
            pass
raw = decimal.Context.__new__(decimal.Context)
for use in (repr, lambda c: c.copy(), lambda c: c.divide(1, 0), lambda c: c.flags[decimal.Inexact]):
    try:
        use(raw)
    except (ArithmeticError, TypeError, KeyError, ValueError):
        pass
flags = decimal.Context().flags
try:
    flags.update({decimal.Inexact: flags})
    type(flags)()
except Exception:
    pass
try:
    print(repr(flags)[:1])
except ValueError:
    pass
