# id: datetime-hostile-state
# class: crash
# expect: contained
# technique: dates and zones made from the bytes of a broken pickle
# source: own
# verified: no
import datetime
for kind, states in ((datetime.date, [b"", b"\xff" * 4, b"\x00" * 4, "\ud800" * 4]),
                     (datetime.time, [b"\xff" * 6, b"\x99" * 6, "\xff" * 6]),
                     (datetime.datetime, [b"\xff" * 10, b"\x07\xe8\x81" + b"\xff" * 7, "\u1234" * 10])):
    for state in states:
        for more in ((), (datetime.UTC,), (7,), (object(),)):
            try:
                made = kind(state, *more)
                print(len(repr(made)), hash(made) != 0, len(str(made)))
            except Exception as error:
                print(type(error).__name__)
for text in ("\ud800" * 10, "2024-01-01T00:00:00" + "9" * 1000, "2024-W99-9", "0000-00-00", "2024-01-01T24:00:00+99:99:99.999999"):
    for kind in (datetime.date, datetime.time, datetime.datetime):
        try:
            print(kind.fromisoformat(text))
        except ValueError:
            print("ValueError")
