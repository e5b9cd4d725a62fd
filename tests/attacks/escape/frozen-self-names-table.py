# id: frozen-self-names-table
# class: escape
# expect: blocked
# technique: an object of the program's that was frozen names a table of the library's, which its method writes to
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import calendar
import configparser
import functools


class Holder:
    pass


converters = configparser.ConfigParser().converters
table = configparser.RawConfigParser.BOOLEAN_STATES
setattr(converters, "_da" + "ta", table)
made = functools.cached_property(lambda self: converters)
getattr(made, "__set_" + "name__")(Holder, "kept")
try:
    getattr(made, "__g" + "et__")(calendar.day_name, None)
except TypeError:
    pass
try:
    converters["maybe"] = len
except TypeError:
    pass
if "maybe" in table:
    print("ESCAPED:frozen-self-names-table")
