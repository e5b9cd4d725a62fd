# id: library-weak-table
# class: escape
# expect: blocked
# technique: the methods of containers of one module's class that another module holds write for whoever calls them
# source: own
# verified: no
import collections
import operator
import weakref
import zoneinfo

wrong = zoneinfo.ZoneInfo("Etc/GMT+2")
right = zoneinfo.ZoneInfo("Etc/GMT+3")
for table in zoneinfo.ZoneInfo._weak_cache, zoneinfo.ZoneInfo._strong_cache:
    setitem = type(table).__setitem__
    for name, write in {
        "setitem": lambda: operator.setitem(table, "Etc/GMT+3", wrong),
        "method": lambda: setitem(table, "Etc/GMT+3", wrong),
        "bound": lambda: table.__setitem__("Etc/GMT+3", wrong),
        "pop": lambda: table.pop("Etc/GMT+3"),
        "update": lambda: table.update({"Etc/GMT+3": wrong}),
        "or": lambda: table.__ior__({"Etc/GMT+3": wrong}),
        "chained": lambda: collections.ChainMap(table).update({"Etc/GMT+3": wrong}),
        "wrapped": lambda: weakref.WeakValueDictionary.update(table, {"Etc/GMT+3": wrong}),
        "mapped": lambda: list(map(table.__setitem__, ["Etc/GMT+3"], [wrong])),
        "cleared": lambda: table.clear(),
    }.items():
        try:
            write()
        except (AttributeError, KeyError, TypeError, ValueError):
            pass
        if table.get("Etc/GMT+3") is not right or zoneinfo.ZoneInfo("Etc/GMT+3") is not right:
            print("ESCAPED:library-weak-table", type(table).__name__, name)
zones = [zoneinfo.ZoneInfo("Etc/GMT-%d" % n) for n in range(1, 13)]
if zones != [zoneinfo.ZoneInfo("Etc/GMT-%d" % n) for n in range(1, 13)]:
    print("zones are not kept")
