# id: locale-names-in-dates
# class: info
# expect: contained
# check: two-run-diff
# technique: names of days and months, upper and lower case, messages of errors: words that a C library translates
# source: own
import calendar
import datetime
import time

moment = datetime.datetime(2024, 3, 5, 16, 7)
print("OBSERVED:", [moment.strftime("%" + c) for c in "aAbBcpxXZ"], [time.strftime("%" + c, moment.timetuple()) for c in "aAbBcpxXZ"])
print("OBSERVED:", list(calendar.day_name), calendar.month(2024, 3), str(OSError(2, None)), b"\xe4I".lower(), "I\u0130".lower())
for call in (lambda: open("/nonexistent/x"), lambda: open("x" * 5000), lambda: float("1,5")):
    try:
        call()
    except Exception as error:
        print("OBSERVED:", error)
