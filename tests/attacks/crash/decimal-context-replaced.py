# id: decimal-context-replaced
# class: crash
# expect: blocked
# technique: a Rational whose numerator replaces the current context while decimal compares with it
# source: own
# verified: yes: faults without patch 0077
import decimal
import numbers

junk = []


@numbers.Rational.register
class Ratio:
    @property
    def numerator(self):
        decimal.setcontext(decimal.Context(prec=7))
        junk.extend(bytes(60) + bytes([i]) for i in range(200))
        return 10 ** 30

    @property
    def denominator(self):
        decimal.setcontext(decimal.Context(prec=8))
        junk.extend(bytes([i]) * 61 for i in range(200))
        return 3


for _ in range(200):
    for text in ("1e-3000", "sNaN"):
        decimal.setcontext(decimal.Context(prec=5, traps=[]))
        decimal.Decimal(text) < Ratio()
if any(item != item[:1] * 60 + item[60:] for item in junk):
    print("ESCAPED:decimal-context-replaced")
