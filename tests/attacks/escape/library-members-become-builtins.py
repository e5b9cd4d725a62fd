# id: library-members-become-builtins
# class: escape
# expect: blocked
# technique: a property in the place of EnumType.__members__ chooses what calendar writes into its own namespace while it loads: __builtins__
# source: own
# verified: yes
import enum
import typing


class Evil:
    def keys(self):
        return ["__builtins__"]

    def __getitem__(self, key):
        return {}


setattr(enum.EnumType, "__mem" + "bers__", property(lambda cls: Evil()))
import calendar

got = []
setattr(typing.ForwardRef, "_evalu" + "ate", lambda self, globalns, *a, **k: got.append(globalns))
calendar.isleap.__annotations__ = {"year": "x"}
typing.get_type_hints(calendar.isleap)
if got and any(type(value).__name__ == "module" for value in got[0].values()):
    print("ESCAPED:library-members-become-builtins")
