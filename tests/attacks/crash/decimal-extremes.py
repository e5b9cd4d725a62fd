# id: decimal-extremes
# class: crash
# expect: contained
# technique: exponents, precisions and digits at the ends of their ranges
# source: own
# verified: no
import decimal
from decimal import Decimal as D, MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY
context = decimal.Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
values = [D(f"1e{MAX_EMAX}"), D(f"1e{MIN_ETINY}"), D(f"-9.99e{MAX_EMAX}"), D("NaN123"), D("-Infinity"), D(0)]
for name in ("scaleb", "shift", "rotate", "quantize", "remainder_near", "fma", "logb", "next_plus",
             "next_toward", "normalize", "same_quantum", "compare_total", "to_integral_value"):
    for a in values:
        for b in values:
            for c in (context, decimal.Context()):
                try:
                    method = getattr(c, name)
                    method(a) if name in ("logb", "next_plus", "normalize", "to_integral_value") else (
                        method(a, b, a) if name == "fma" else method(a, b))
                except (decimal.DecimalException, MemoryError, ValueError, TypeError):
                    pass
print("done")
