# Dates, times, zones and durations.
from datetime import MAXYEAR, UTC, date, datetime, time, timedelta, timezone


def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return date(year, month, day + 1)


def month_grid(year, month):
    first = date(year, month, 1)
    day = first - timedelta(days=first.weekday())
    yield f"{first:%B %Y}".center(20)
    yield "Mo Tu We Th Fr Sa Su"
    while (day.year, day.month) <= (year, month):
        week = [day + timedelta(days=i) for i in range(7)]
        yield " ".join(f"{d.day:2d}" if d.month == month else "  " for d in week).rstrip()
        day += timedelta(weeks=1)


def working_days(start, end, holidays=()):
    day = start
    while day < end:
        if day.weekday() < 5 and day not in holidays:
            yield day
        day += timedelta(1)


def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


print(*month_grid(2026, 11), sep="\n")
print([f"{easter(y):%d.%m.}" for y in (2000, 2024, 2025, 2026)])
print(len(list(working_days(date(2026, 12, 21), date(2027, 1, 4), {date(2026, 12, 25), date(2027, 1, 1)}))))
print(age(date(1990, 2, 28), date(2026, 2, 27)), age(date(2000, 2, 29), date(2026, 3, 1)))
start = datetime(2026, 11, 24, 17, 55, 30, 123456)
print(start.isoformat(), start.isoformat(" ", "minutes"), start.replace(hour=0), start.timetuple().tm_yday, start.isocalendar()[1])
print(start + timedelta(hours=6.5), start - datetime(2026, 1, 1), divmod(timedelta(days=10), timedelta(days=3)), timedelta(seconds=-1))
tokyo, nepal = timezone(timedelta(hours=9), "JST"), timezone(timedelta(hours=5, minutes=45))
aware = start.replace(tzinfo=UTC)
print(aware.astimezone(tokyo), aware.astimezone(nepal).strftime("%H:%M %z"), aware.astimezone(tokyo) == aware, tokyo)
print(datetime.fromisoformat("2026-11-24T10:00:00+02:00").astimezone(UTC), date.fromisoformat("2026-W48-2"), datetime.fromtimestamp(0, UTC))
print(datetime.strptime("3 Mar 2026 07:08", "%d %b %Y %H:%M"), time(9, 5) < time(10), time.fromisoformat("04:23:01").minute)
print(date(2026, 1, 31).toordinal(), date.fromordinal(1), date.max, MAXYEAR, str(timedelta(days=2, minutes=61)), timedelta(hours=25) / 2)
for wrong in (lambda: date(2026, 2, 30), lambda: start < aware, lambda: date.max + timedelta(1), lambda: time(25)):
    try:
        wrong()
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
