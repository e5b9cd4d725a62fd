# id: datetime-pickle-state
# class: crash
# expect: contained
# technique: date and time constructors with raw state bytes
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
import datetime as m
for t, n in ((m.date, 4), (m.time, 6), (m.datetime, 10)):
    for b in (bytes(n), b"\xff" * n, bytes([7, 228, 1, 1] + [255] * (n - 4)) if n >= 4 else b""):
        for tz in (None, 5, m.timezone.utc):
            try:
                x = t(b) if tz is None else t(b, tz)
                repr(x), hash(x), x.isoformat()
            except (TypeError, ValueError, OverflowError, UnicodeError):
                pass
print("ok")
