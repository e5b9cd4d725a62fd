# Paths of library modules that need names of theirs: found by CPython's own tests.
import calendar
import enum
from decimal import Decimal


class Colour(enum.Flag, boundary=enum.STRICT):
    RED = 1
    BLUE = 2


try:
    Colour(8)
except ValueError as error:
    print(error)
page = calendar.HTMLCalendar().formatyearpage(2024)
print(type(page), page[:40])
print(format(Decimal("-0.001"), "z.1f"), format(Decimal("1.5"), "\u00e9>8"))
