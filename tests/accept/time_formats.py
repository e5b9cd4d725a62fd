# Broken-down times, formats and calendars; nothing here reads the clock.
import calendar
import time

MOON = time.gmtime(-14182940)
print(time.strftime("%Y-%m-%d %H:%M:%S %a %j", MOON), MOON.tm_year, MOON.tm_wday, tuple(MOON)[:6])
print(calendar.timegm(MOON), calendar.timegm((1970, 1, 2, 0, 0, 1)))
parsed = time.strptime("24 Nov 2026 17:55", "%d %b %Y %H:%M")
print(parsed.tm_yday, parsed.tm_hour, time.asctime(parsed), time.strftime("%I:%M %p", parsed))
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2024, 2), end="")
print(calendar.isleap(1900), calendar.leapdays(2000, 2027), calendar.monthrange(2026, 2), calendar.weekday(2000, 1, 1))
print([name[:3] for name in calendar.month_name[1:4]], list(calendar.day_abbr), calendar.MONDAY.value)
weeks = calendar.Calendar().monthdayscalendar(2026, 11)
print(weeks, [w[calendar.FRIDAY] for w in weeks if w[calendar.FRIDAY] == 13])


def fridays_13(year):
    return [m for m in range(1, 13) if calendar.weekday(year, m, 13) == calendar.FRIDAY]


def last_sunday(year, month):
    return max(day for day, weekday in calendar.Calendar().itermonthdays2(year, month) if day and weekday == 6)


def human(seconds):
    for unit, size in (("d", 86400), ("h", 3600), ("m", 60)):
        if seconds >= size:
            n, seconds = divmod(seconds, size)
            yield f"{n}{unit}"
    yield f"{seconds}s"


print({y: fridays_13(y) for y in range(2024, 2028)}, last_sunday(2026, 3), last_sunday(2026, 10))
print(" ".join(human(200000)), " ".join(human(59)))
try:
    time.strptime("31/31", "%d/%m")
except ValueError as e:
    print(e)
