# id: cached-property-in-flags
# class: escape
# expect: contained
# technique: what a cached property of the program's gives is frozen, and is called by the members of library flags while modules load
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import functools
import string


class Holder:
    pass


def cached(value, name):
    made = functools.cached_property(lambda self: value)
    getattr(made, "__set_" + "name__")(Holder, name)
    return made


def ask(instance, made):
    try:
        getattr(made, "__g" + "et__")(instance, None)
    except TypeError:
        pass


seen = []
for flag in [string.Template.flags, *type(string.Template.flags)]:
    made = cached(lambda other: seen.append(other) or 0, "_get_value")
    ask(flag, cached(made, "kept"))
    ask(flag, made)
string.Template.flags | string.Template.flags
import json
if seen:
    print("ESCAPED:cached-property-in-flags")
