# Dates and times that do not depend on the clock: arithmetic, formats, parsing, zones, calendars, events.
import calendar
import datetime as dt
import sched
import time

moment = dt.datetime(2024, 2, 29, 23, 59, 58, 123456, tzinfo=dt.timezone.utc)
print(moment + dt.timedelta(seconds=2), moment.isoformat(), moment.timestamp(), moment.strftime("%a %d %b %Y %H:%M:%S.%f %z %j %U"))
print(dt.datetime.strptime("1 Mar 2024 07:05 PM", "%d %b %Y %I:%M %p"), dt.date.fromisoformat("2024-W09-4"))
print([d.strftime("%m/%d") for d in calendar.Calendar().itermonthdates(2024, 2)][:9], calendar.monthrange(2023, 2))
print(calendar.TextCalendar(6).formatmonth(2026, 11))
print(dt.timedelta(days=1.5) / dt.timedelta(hours=7), divmod(dt.timedelta(9, 7), dt.timedelta(1, 3)), dt.date.max - dt.date.min)
try:
    dt.datetime(2023, 2, 29)
except ValueError as error:
    print(error)
for seconds in (0, -1, 951782400, 4107542399, -62135596800, 253402300799):
    broken = time.gmtime(seconds)
    print(time.strftime("%Y-%m-%d %H:%M:%S %A %B %y %U %W %V %G %u %w %e %k %l %p %D %T %R %r %h %C", broken), calendar.timegm(broken), time.asctime(broken))
print(time.strftime("%-d|%_d|%05d|%^a|%#Z|%10Y|%%|%n|%Q|%E|%", time.gmtime(1e9)))
for text, format in (("2024-060", "%Y-%j"), ("Thu Feb 29 2024", "%a %b %d %Y"), ("12 51 1", "%y %U %w"), ("x", "%Y")):
    try:
        print(tuple(time.strptime(text, format)))
    except ValueError as error:
        print(error)
print(time.gmtime(1234567890), time.struct_time(range(1, 10)).tm_zone, time.gmtime(0)[:3])

done = []
now = [0.0]
agenda = sched.scheduler(lambda: now[0], lambda seconds: now.__setitem__(0, now[0] + seconds))
agenda.enter(3, 1, lambda: done.append(("late", now[0])))
agenda.enter(1, 2, lambda: done.append(("second", now[0])))
agenda.enter(1, 1, lambda: done.append(("first", now[0])))
agenda.run()
print(done, agenda.empty())
start = time.monotonic()
time.sleep(0.002)
print(time.monotonic() - start >= 0.002, time.time() > 1_700_000_000, dt.datetime.now() > dt.datetime(2024, 12, 31))
