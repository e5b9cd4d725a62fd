# id: fraction-denominators-multiply
# class: dos-cpu
# expect: killed
# technique: fractions whose denominators multiply
# source: own
# verified: yes
from fractions import Fraction
total = Fraction(0)
for n in range(1, 10 ** 9):
    total += Fraction(1, n)
