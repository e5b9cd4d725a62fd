# id: zone-of-everybody-changed
# class: bypass-limit
# expect: blocked
# technique: what is in a zone that ZoneInfo keeps for everybody is open
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import datetime
import zoneinfo
zone = zoneinfo.ZoneInfo("Etc/GMT+3")
for change in (lambda: setattr(zone, "_key", "UTC"),
               lambda: setattr(zone._tz_after, "utcoff", datetime.timedelta(0))):
    try:
        change()
        print("ESCAPED:zone-of-everybody-changed")
    except (AttributeError, TypeError):
        pass
