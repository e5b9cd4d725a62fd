# id: decimal-context-foreign
# class: crash
# expect: blocked
# technique: decimal's own variable, which copy_context() shows, holds text, bytes or an object with slots
# source: own
# verified: yes: faults without patch 0077
import contextvars
import decimal


class Slots:
    __slots__ = tuple("abcdefghijklmnop")


slots = Slots()
for name in Slots.__slots__:
    setattr(slots, name, 7)
decimal.setcontext(decimal.Context(prec=5))
context = contextvars.copy_context()
for variable in list(context):
    for foreign in ("A" * 400, b"\x01" * 512, slots, None, decimal.Context):
        def work():
            variable.set(foreign)
            for action in (lambda: decimal.Decimal(2).sqrt(), lambda: decimal.Decimal("1.23456789") + 1,
                           lambda: repr(decimal.getcontext()), lambda: repr(decimal.Decimal(1))):
                try:
                    print("ESCAPED:decimal-context-foreign", action())
                except TypeError:
                    pass
        context.run(work)
