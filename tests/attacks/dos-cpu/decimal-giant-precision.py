# id: decimal-giant-precision
# class: dos-cpu
# expect: killed
# technique: decimals of giant precision are divided, rooted, raised and shown
# source: own
# verified: yes
import decimal

context = decimal.Context(prec=999999999999, Emax=999999999999999999, Emin=-999999999999999999, traps=[])
while True:
    for action in (lambda: context.power(decimal.Decimal(3), decimal.Decimal(10**9)), lambda: context.sqrt(2), lambda: context.exp(decimal.Decimal(10**6)),
                   lambda: context.ln(7), lambda: context.divide(1, 7), lambda: decimal.Decimal("1e999999") + 1, lambda: int(decimal.Decimal("1e99999999")),
                   lambda: format(decimal.Decimal("1e-99999999"), "f"), lambda: context.quantize(decimal.Decimal(1), decimal.Decimal("1e-99999999"))):
        try:
            action()
        except (ArithmeticError, MemoryError, ValueError):
            pass
