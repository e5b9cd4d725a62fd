# id: datetime-year-zero
# class: info
# expect: contained
# technique: a date of year 0 made from state bytes has a negative week day, and ctime() reads before its table of names
# source: own
# verified: yes: gets through without patch 0077
import datetime

for kind, rest in ((datetime.date, b""), (datetime.datetime, bytes(6))):
    for year in (b"\0\0", b"\xff\xff"):
        for day in range(16):
            for state in (year + bytes([1, day]) + rest, (year + bytes([1, day]) + rest).decode("latin-1")):
                try:
                    made = kind(state)
                except (ValueError, TypeError):
                    continue
                print("ESCAPED:datetime-year-zero", made.weekday())
                if made.weekday() != -1:
                    print(ascii(made.ctime()))
