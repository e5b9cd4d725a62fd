# id: datetime-year0-ctime
# class: info
# expect: contained
# technique: reading before the table of week days: a date of year 0 from state bytes
# source: own
# verified: no
import datetime as d
for day in range(0, 16):
    x = d.date(bytes([0, 0, 1, day]))
    s = x.weekday(); print(day, s, x.isoweekday())
    if not 0 <= s < 7: print('ESCAPED:datetime-year0-ctime weekday', s)
    try: print(ascii(x.ctime()))
    except Exception as e: print(type(e), e)
