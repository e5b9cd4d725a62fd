# id: enum-made-of-no-enum
# class: bypass-limit
# expect: contained
# technique: EnumType._create_() of an ordinary class makes a class with a keyword in the library's name
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
from enum import EnumType
made = []
class Plain:
    def __init_subclass__(cls, **keywords):
        made.append(keywords)
    @classmethod
    def _get_mixins_(cls, name, bases):
        return object, None
try:
    EnumType._create_(Plain, "Made", {"a": 1}, module="m", qualname="q", boundary=7)
except (AttributeError, TypeError):
    pass
if made:
    print("ESCAPED:enum-made-of-no-enum")
