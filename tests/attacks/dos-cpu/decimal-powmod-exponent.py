# id: decimal-powmod-exponent
# class: dos-cpu
# expect: killed
# technique: pow() with a modulus counts a decimal exponent down, 10^18 rounds in C
# source: own
# verified: yes
from decimal import Decimal
pow(Decimal(2), Decimal("1e999999999999999999"), Decimal(7))
