# id: weak-guard-chosen
# class: escape
# expect: blocked
# technique: the guard of weak sets is entered with a container of the program's, which names a frozen list or set
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import calendar
import collections
import functools
import keyword
import typing
import weakref


class Thing:
    pass


thing = Thing()
things = weakref.WeakSet([thing])
for _ in things:
    Guard = type(next(iter(getattr(things, "_iter" + "ating"))))


class Lies(Guard):
    def __init__(self, container, what):
        self.weakcontainer = lambda: container
        self.what = what

    def __hash__(self):
        return hash(self.what)

    def __eq__(self, other):
        return other == self.what


def container(target):
    made = collections.UserDict()
    setattr(made, "_iter" + "ating", target)
    made._commit_removals = lambda: None
    freezer = functools.cached_property(lambda self: made)
    getattr(freezer, "__set_" + "name__")(Thing, "kept")
    try:
        getattr(freezer, "__g" + "et__")(calendar.day_name, None)
    except TypeError:
        pass
    return made


def attempt(target, what, method, *args):
    before = len(target)
    try:
        getattr(Lies(container(target), what), method)(*args)
    except (AttributeError, KeyError, TypeError):
        pass
    if len(target) != before:
        print("ESCAPED:weak-guard-chosen", what)


attempt(keyword.kwlist, "while", "__ex" + "it__", None, None, None)
attempt(getattr(typing.SupportsInt, "__protocol_" + "attrs__"), "more", "__ent" + "er__")
