# id: decimal-root-digits
# class: dos-cpu
# expect: killed
# technique: square roots, logarithms and exponentials with 10^6 digits
# source: own
# verified: yes
from decimal import Decimal, getcontext
getcontext().prec = 10 ** 6
while True:
    Decimal(2).sqrt(), Decimal(2).ln(), Decimal(2).exp()
