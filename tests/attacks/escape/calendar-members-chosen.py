# id: calendar-members-chosen
# class: escape
# expect: blocked
# technique: calendar put the members of its enums among its variables; enum, which says what members are, could be changed before
# source: own
# verified: no
import enum
import typing


def spy(*args, **kwargs):
    print("ESCAPED:calendar-members-chosen")
    return 3


PLANTED = {f.__name__: f for f in (
    range, len, dict, list, property, staticmethod, classmethod, super, str, int, min, tuple,
    isinstance, zip, map, print, enumerate, object, type, getattr, repr, ValueError, IndexError,
    slice)}
PLANTED["max"] = spy


class Members:
    def keys(self):
        return ["__builtins__", "JANUARY", "FEBRUARY", "MONDAY", "SATURDAY", "SUNDAY"]

    def __getitem__(self, key):
        return PLANTED if key == "__builtins__" else 2


try:
    setattr(enum.EnumType, "__mem" + "bers__", property(lambda cls: Members()))
except TypeError:
    pass  # library classes stay as they are

import calendar

calendar.TextCalendar().formatweekheader(1)
calendar.TextCalendar().formatmonth(2024, 2)
for function in calendar.isleap, calendar.monthrange:
    try:
        function.__annotations__ = {"year": "max(1)"}
        typing.get_type_hints(function)
    except Exception:
        pass
