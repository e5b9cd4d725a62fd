# Money with decimals, shares with fractions, rounding rules compared.
from decimal import (ROUND_CEILING, ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, DivisionByZero, InvalidOperation,
                     getcontext, localcontext)
from fractions import Fraction

CENT = Decimal("0.01")


def allocate(total, *weights):
    """Splits total so that the parts sum up exactly; the largest remainders get the spare cents."""
    whole = sum(weights)
    exact = [Fraction(total) * w / whole for w in weights]
    cents = [int(x * 100) for x in exact]
    spare = int(Fraction(total) * 100) - sum(cents)
    order = sorted(range(len(exact)), key=lambda i: exact[i] * 100 - cents[i], reverse=True)
    for i in order[:spare]:
        cents[i] += 1
    return [Decimal(c) / 100 for c in cents]


def loan(principal, rate, months):
    monthly = rate / 12
    payment = (principal * monthly / (1 - (1 + monthly) ** -months)).quantize(CENT)
    balance = principal
    for month in range(1, months + 1):
        interest = (balance * monthly).quantize(CENT, ROUND_HALF_EVEN)
        last = min(payment, balance + interest) if month < months else balance + interest
        balance += interest - last
        yield month, interest, last, balance


print(0.1 + 0.2 == 0.3, Decimal("0.1") + Decimal("0.2") == Decimal("0.3"), Decimal(0.1))
for rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN, ROUND_CEILING):
    print(rounding, [str(Decimal(x).quantize(CENT, rounding)) for x in ("2.675", "2.665", "-1.005", "0.001")])
print(allocate("100.00", 1, 1, 1), allocate("0.05", 7, 3), sum(allocate("9.99", 5, 2, 4)))
for row in loan(Decimal(1000), Decimal("0.06"), 4):
    print("{:2d} {:>6} {:>8} {:>8}".format(*row))
with localcontext() as ctx:
    ctx.prec = 50
    print(Decimal(2).sqrt(), Decimal(1) / 7)
print(getcontext().prec, Decimal(1) / 7, Decimal("1e3").normalize(), Decimal("1_000.50"), f"{Decimal('1234567.891'):,.2f}")
for wrong in (lambda: Decimal(1) / 0, lambda: Decimal("x"), lambda: Decimal(1) + 1.5):
    try:
        wrong()
    except (DivisionByZero, InvalidOperation, TypeError) as e:
        print(type(e).__name__)
print(Decimal("NaN") == Decimal("NaN"), Decimal("-Infinity") < 0, Decimal("1.10") == Decimal("1.1"), hash(Decimal("0.5")) == hash(0.5))
half = Fraction("0.5")
print(half + Fraction(1, 3), Fraction(3.25), Fraction(22, 7).limit_denominator(3), Fraction("-3/6"), half ** -2, float(half), round(Fraction(7, 2)))
print(Decimal("12.340").as_tuple(), Decimal("123.456").adjusted(), Decimal(7) // 2, Decimal(-7) % 3, divmod(Decimal(7), Decimal("1.5")))
