# id: decimal-power-digits
# class: dos-cpu
# expect: killed
# technique: a power with a million digits, one call of libmpdec
# source: own
# verified: yes
from decimal import Decimal, getcontext
getcontext().prec = 10 ** 6
while True:
    Decimal(3) ** Decimal(2 * 10 ** 6)
