# id: fraction-text-exponent
# class: dos-cpu
# expect: killed
# technique: numbers as text with giant exponents
# source: own
# verified: yes
import fractions

while True:
    for text in ("1e999999999", "1e-999999999", "1.5e99999999", "7" * 4000 + "e9999999"):
        try:
            fractions.Fraction(text)
        except (ValueError, MemoryError, OverflowError):
            pass
