# id: library-zone-cache-named
# class: escape
# expect: contained
# technique: ZoneInfo.__new__ of a program's subclass that names the caches of ZoneInfo itself, or that has none of its own
# source: own
# verified: no
import zoneinfo
Zone = zoneinfo.ZoneInfo
names = "_strong_cache", "_weak_cache"
def borrow(cls, name):
    setattr(cls, name, getattr(Zone, name))
for number, (change, taken) in enumerate(((borrow, names), (borrow, names[1:]), (delattr, names),
                                          (delattr, names[1:]))):
    class Mine(Zone):
        pass
    key = f"Etc/GMT+{number}"
    try:
        for name in taken:
            change(Mine, name)
        Mine(key)
    except (TypeError, AttributeError):
        pass
    if type(Zone(key)) is Mine:
        print("ESCAPED:library-zone-cache-named")
