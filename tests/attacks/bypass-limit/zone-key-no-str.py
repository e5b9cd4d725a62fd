# id: zone-key-no-str
# class: bypass-limit
# expect: contained
# technique: a key that is no str at all is asked for a zone, and lies
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import datetime
import zoneinfo


class Key:
    asked = 0

    def __hash__(self):
        Key.asked += 1
        return hash("Etc/GMT+3") if Key.asked in (2, 3) else hash("Etc/UTC")

    def __eq__(self, other):
        return True


try:
    zoneinfo.ZoneInfo(Key())
except TypeError:
    pass
utc = datetime.datetime(2020, 1, 1, tzinfo=zoneinfo.ZoneInfo("Etc/UTC"))
if utc.utcoffset():
    print("ESCAPED:zone-key-no-str")
