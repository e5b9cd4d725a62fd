# The names of months and days that calendar has beside its enums, and re's flags beside theirs.
import calendar
import re
from calendar import DECEMBER, JANUARY, SUNDAY, Day, Month

print(calendar.JANUARY, calendar.FEBRUARY, JANUARY is Month.JANUARY, DECEMBER == 12, repr(Month.MAY))
print([getattr(calendar, month.name) is month for month in Month])
print([getattr(calendar, day.name) is day for day in Day], SUNDAY + 1)
print(calendar.MONDAY, calendar.firstweekday(), [day.name for day in Day])
calendar.setfirstweekday(SUNDAY)
print(calendar.month(2024, calendar.FEBRUARY))
print(calendar.monthrange(2023, Month.FEBRUARY), calendar.monthrange(2024, 2)[0] is Day.THURSDAY)
print({name for name in vars(calendar) if name.isupper() and name in Month.__members__} == set(Month.__members__))
print(re.I, re.IGNORECASE | re.M, re.A == re.ASCII, re.NOFLAG, re.S is re.DOTALL, re.X is re.VERBOSE, re.U, re.L)
print(re.findall("^a", "A\na\nb", re.I | re.M))
