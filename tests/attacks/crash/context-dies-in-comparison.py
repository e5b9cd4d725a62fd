# id: context-dies-in-comparison
# class: crash
# expect: contained
# technique: decimal borrows the current context while it compares with a number of the program's, whose numerator replaces that context: it is freed and then written to
# source: own
# verified: no
import decimal, numbers
junk = []
class R:
    @property
    def numerator(self):
        decimal.setcontext(decimal.Context(prec=7))
        for i in range(200): junk.append(bytes(b'\x00' * 60) + bytes([i]))
        return 10 ** 30
    @property
    def denominator(self):
        decimal.setcontext(decimal.Context(prec=8))
        for i in range(200): junk.append(bytes([i]) * 61)
        return 3
numbers.Rational.register(R)
copies = []
for i in range(200):
    decimal.setcontext(decimal.Context(prec=5, traps=[]))
    try: decimal.Decimal('1e-3000') < R()
    except Exception as e: print(repr(e)); break
    try: decimal.Decimal('sNaN') < R()
    except Exception as e: print(repr(e)); break
bad = [j for j in junk if not (len(j) == 61 and (j == j[:1] * 61 or j[:60] == b'\x00' * 60))]
print(len(junk), bad[:2])
if bad: print('ESCAPED:context-dies-in-comparison bytes written to by decimal', bad[:2])
