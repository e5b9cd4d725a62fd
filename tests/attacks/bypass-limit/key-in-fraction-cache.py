# id: key-in-fraction-cache
# class: bypass-limit
# expect: contained
# technique: an int subclass as a fraction's numerator stays in the cache of hashes and answers for another fraction
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
from fractions import Fraction
class Number(int):
    lies = False
    def __hash__(self):
        return hash(1)
    def __eq__(self, other):
        return Number.lies
half = Fraction(5, 3)
half._numerator = Number(5)
hash(half)
Number.lies = True
if hash(Fraction(1, 3)) == hash(Fraction(5, 3)):
    print("ESCAPED:key-in-fraction-cache")
