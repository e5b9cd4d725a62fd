# id: flag-freezes-chosen
# class: escape
# expect: contained
# technique: what _member_type_ of a flag gives is frozen by Flag._missing_
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import calendar
import functools

import enum


class Holder:
    pass


def freeze(value):
    class Flags(enum.Flag):
        A = 1

    kind = Holder()
    vars(kind)["__ne" + "w__"] = lambda cls, number: value
    Flags._member_type_ = kind
    for number in (0, 2):
        try:
            Flags(number)
        except (AttributeError, TypeError, ValueError):
            pass


made = functools.cached_property(lambda self: [lambda form, n=n: "Month%d" % n for n in range(13)])
getattr(made, "__set_" + "name__")(Holder, "_months")
freeze(made)
try:
    made.free = True
except TypeError:
    print("ESCAPED:flag-freezes-chosen frozen")
try:
    getattr(made, "__g" + "et__")(calendar.month_name, None)
except TypeError:
    pass
if calendar.month_name[1] != "January":
    print("ESCAPED:flag-freezes-chosen")
