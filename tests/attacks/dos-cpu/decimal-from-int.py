# id: decimal-from-int
# class: dos-cpu
# expect: killed
# technique: a binary number of millions of bits is rewritten in base 10, quadratic
# source: own
# verified: yes
from decimal import Decimal
while True:
    Decimal((1 << 3000000) - 1)
