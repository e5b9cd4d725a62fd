# id: fraction-str
# class: dos-mem
# expect: killed
# technique: string of a huge Fraction exponent
# source: own
# verified: yes (still running after 4s)
from fractions import Fraction
x = Fraction(1, 10**9) ** 10**9
