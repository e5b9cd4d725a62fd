# id: zone-subclass-freezes
# class: escape
# expect: contained
# technique: what _new_instance of a subclass gives is frozen by ZoneInfo.__new__
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import calendar
import functools

import zoneinfo


class Holder:
    pass


def freeze(value):
    class Zone(zoneinfo.ZoneInfo):
        _new_instance = classmethod(lambda cls, key: value)
    Zone("UTC")


made = functools.cached_property(lambda self: [lambda form, n=n: "Month%d" % n for n in range(13)])
getattr(made, "__set_" + "name__")(Holder, "_months")
freeze(made)
try:
    made.free = True
except TypeError:
    print("ESCAPED:zone-subclass-freezes frozen")
try:
    getattr(made, "__g" + "et__")(calendar.month_name, None)
except TypeError:
    pass
if calendar.month_name[1] != "January":
    print("ESCAPED:zone-subclass-freezes")
