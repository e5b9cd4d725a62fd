# id: decimal-div-maxprec
# class: dos-cpu
# expect: killed
# technique: decimal division with MAX_PREC digits
# source: own
# verified: yes (still running after 4s)
import decimal
c = decimal.Context(prec=40000000)
x = c.divide(decimal.Decimal(1), decimal.Decimal(7))
y = c.divide(decimal.Decimal(2), decimal.Decimal(13))
while True:
    c.divide(x, y)
