# id: enum-global
# class: escape
# expect: blocked
# technique: global_enum writes a guest's objects over a library module's variables
# source: own
# verified: yes
import collections
import enum


class Spy(enum.Enum):
    __module__ = "collections"
    _iskeyword = 1

    def __call__(self, *args):
        print("ESCAPED:enum-global")
        return False


try:
    enum.global_enum(Spy)
except Exception:
    pass
collections.namedtuple("Point", "x y")
