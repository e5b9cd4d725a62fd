# id: cached-property-freezes
# class: escape
# expect: contained
# technique: a cached property of the program's, asked for a frozen instance, freezes what it gives; frozen, it writes to frozen objects
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import calendar
import functools


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


def put(instance, name, value):
    made = cached(value, name)
    ask(calendar.day_name, cached(made, "kept"))
    ask(instance, made)


put(calendar.month_name, "_months", [lambda form, n=n: "Month%d" % n for n in range(13)])
if calendar.month_name[1] != "January":
    print("ESCAPED:cached-property-freezes")
own = Holder()
ask(calendar.day_name, cached(own, "kept"))
own.open = True
