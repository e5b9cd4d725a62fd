# id: decimal-tuple-digits
# class: crash
# expect: contained
# technique: digits that are neither digits nor the same twice
# source: own
# verified: no
from decimal import Decimal
class Digit(int):
    def __index__(self):
        digits.clear()
        return 7
digits = [Digit(3)] * 1000
for value in ((0, digits, 0), (0, (1, -2), "n"), (2, (1,), 0), (0, (10 ** 30,), 1), (0, (1,) * 5, 10 ** 30),
              (0, (), "F"), (True, (False,), True)):
    try:
        print(len(str(Decimal(value))))
    except (ValueError, TypeError, OverflowError):
        pass
