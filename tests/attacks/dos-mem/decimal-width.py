# id: decimal-width
# class: dos-mem
# expect: killed
# technique: a decimal formatted with a billion places
# source: own
# verified: yes
from decimal import Decimal
format(Decimal(1), ".1000000000f")
