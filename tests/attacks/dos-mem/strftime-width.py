# id: strftime-width
# class: dos-mem
# expect: contained
# technique: widths in time formats, of a billion characters
# source: own
# verified: no
import datetime
import time
for format in ("%1000000000Y", "%" + "9" * 100000 + "d", "%_9999999999999999999c", "%" * 100001, "%Ey%OB%E%O"):
    for call in (time.strftime, datetime.datetime(2024, 1, 1).strftime):
        try:
            print(len(call(format)) < 10**6)
        except (ValueError, OverflowError) as error:
            print(type(error).__name__)
