# id: datetime-day-zero
# class: info
# expect: contained
# technique: as datetime-year-zero, with years that exist and days that do not
# source: own
# verified: yes: gets through without patch 0077
import datetime

for kind, rest in ((datetime.date, b""), (datetime.datetime, bytes(6))):
    for month, day in ((1, 0), (2, 30), (12, 255), (0x82, 31)):
        try:
            made = kind(b"\x07\xe8" + bytes([month, day]) + rest)
        except (ValueError, TypeError):
            continue
        print("ESCAPED:datetime-day-zero", made.toordinal(), made)
