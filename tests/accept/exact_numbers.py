# Decimals and fractions: contexts, signals, rounding, formats, functions, conversions, order and hash.
import decimal
from decimal import Context, Decimal, getcontext, localcontext
from fractions import Fraction

D = Decimal
print(getcontext())
for rounding in ("ROUND_CEILING", "ROUND_DOWN", "ROUND_FLOOR", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_HALF_UP",
                 "ROUND_UP", "ROUND_05UP"):
    print(rounding, *(D(x).quantize(D("1"), rounding) for x in ("0.5", "1.5", "-0.5", "2.4", "-2.6")))
with localcontext(prec=50) as context:
    print(D(2).sqrt(), D(1).exp(), D(10).ln(), D(3) ** D("0.5"), D("1234.5").log10())
    print(context.prec, getcontext() is context)
with localcontext() as context:
    context.prec = 5
    context.traps[decimal.Inexact] = True
    try:
        D(1) / 3
    except decimal.Inexact as error:
        print("inexact", error, context.flags[decimal.Rounded])
for work in (lambda: D(1) / 0, lambda: D(0) / 0, lambda: D("x"), lambda: D("sNaN") + 1, lambda: D("1e999999") * D("1e999999"),
             lambda: D(1).quantize(D("1e-40")), lambda: D("inf") - D("inf"), lambda: int(D("nan")), lambda: D(1) < "a",
             lambda: D(1.5) + 1.5, lambda: pow(D(2), 5, 0)):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)
for spec in ("", ".2f", ",.3f", "+.1e", "010.2f", ">12", "*^12.1f", "%", ".3%", "g", "_.2f", "E"):
    print(spec, "|" + format(D("-1234567.891"), spec) + "|", format(Fraction(22, 7), spec) if spec in (".2f", ".3%") else "")
x = D("-12.3400")
print(x.as_tuple(), x.normalize(), x.adjusted(), x.as_integer_ratio(), x.to_eng_string(), abs(x), -x, x.copy_sign(D(1)))
print(x.compare(D(3)), x.compare_total(D(-3)), x.fma(2, 3), x.remainder_near(5), divmod(x, 5), x // 5, x % 5, round(x, 1))
print(D(7).logical_xor(D(0)) if False else D(1101).logical_xor(D(1011)), D(1101).logical_invert() % 10000, D(12345).rotate(2))
print(D(5).next_plus(), D(5).next_minus(), D(3).max(4), D("nan").is_qnan(), D("-0"), D("1e5") == 100000, hash(D("0.5")) == hash(0.5))
print(D(0.1), D.from_float(1e300) == 10 ** 300, float(D("1e400")), D((1, (3, 1, 4), -2)), D("  1_000.5 "), D("１２"))
print(sorted([D("2"), Fraction(1, 3), 1.5, 1]), D(10) ** 40, pow(D(3), 100, 7), D(2) ** -3, sum(map(D, range(10))))
for n in (100, 400, 2000, 20000):
    getcontext().prec = n
    a, b = D("7" * (n // 2)), D("3" * (n // 3))
    c = a * b
    print(n, str(c)[:12], c % 997, str(a / b)[:12], (a / b) * b - a < D("1e-3"), str(c.sqrt())[-6:], hash(c) == hash(int(c)))
getcontext().prec = 28
print(Context(prec=3).create_decimal("3.14159"), Context(Emax=9, Emin=-9).create_decimal("1e-12"), decimal.MAX_PREC)

f = Fraction
print(f(3, -6), f("1.25"), f("-7/21"), f("1e-3"), f(0.5), f(D("2.5")), f(" 3 "), f("1_0/3"))
print(f(1, 3) + f(1, 6), f(1, 3) * 3, f(2, 3) ** 3, f(2, 3) ** -2, f(4, 9) ** 0.5, f(7, 2) // 1, f(-7, 2) % 2, divmod(f(7, 2), f(2, 3)))
print(f("3.1415926").limit_denominator(1000), round(f(7, 2)), round(f(22, 7), 3), f(5, 2).is_integer(), f(1, 2) == 0.5,
      hash(f(1, 2)) == hash(0.5), f(10, 4).as_integer_ratio(), int(f(7, 2)), f(1, 3) < D("0.4") if False else f(1, 3) < 0.4)
for text in ("1/0", "a", "1/2/3", "1 /2", ""):
    try:
        print(f(text))
    except (ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
