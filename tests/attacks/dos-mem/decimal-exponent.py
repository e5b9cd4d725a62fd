# id: decimal-exponent
# class: dos-mem
# expect: killed
# technique: ten bytes of text, a billion digits as an integer
# source: own
# verified: yes
from decimal import Decimal
int(Decimal("1e999999999"))
