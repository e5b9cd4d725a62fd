# id: class-method-patch
# class: leak
# expect: blocked
# technique: method of a shared Python class replaced: tenant code runs inside the other tenant
# source: own
# verified: yes
# part: b
from fractions import Fraction
if Fraction(1, 2) + Fraction(1, 2) != 1:
    print("ESCAPED:class-method-patch")
