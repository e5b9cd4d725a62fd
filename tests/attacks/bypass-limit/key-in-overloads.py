# id: key-in-overloads
# class: bypass-limit
# expect: contained
# technique: names of a function that lie are keys of typing's overloads
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import typing


class Text(str):
    def __hash__(self):
        return hash("victim")

    def __eq__(self, other):
        return True


def first():
    pass


def victim():
    pass


first.__qualname__ = Text("first")
typing.overload(first)
victim.__qualname__ = "victim"
if first in typing.get_overloads(victim):
    print("ESCAPED:key-in-overloads")
