# id: pattern-through-strptime-format
# class: dos-cpu
# expect: contained
# technique: a format that strptime turns into a pattern
# source: own
# verified: no
import datetime
import time
for format in ("%%H" * 20, " " * 500 + "%H", "%Y" + "%j" * 3 + "x", "(a+)+$"):
    try:
        time.strptime(" " * 5000 + "a" * 40 + "b", format)
    except Exception:
        pass
try:
    datetime.datetime.strptime("a" * 40 + "b", "(a+)+$")
except Exception:
    pass
