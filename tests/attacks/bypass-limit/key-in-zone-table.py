# id: key-in-zone-table
# class: bypass-limit
# expect: contained
# technique: a str subclass whose hash changes between look-up and store is the key of a zone under another zone's name
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import zoneinfo
class Key(str):
    lies = False
    asked = 0
    flip = 99
    def __hash__(self):
        Key.asked += 1
        return str.__hash__(self) if Key.asked < Key.flip else hash("Etc/UTC")
    def __eq__(self, other):
        return Key.lies or str.__eq__(self, other)
key = Key("Etc/GMT+2")
zoneinfo.ZoneInfo.no_cache(key)
Key.flip, Key.asked = Key.asked + 2, 0
zone = zoneinfo.ZoneInfo(key)
Key.lies = True
if zoneinfo.ZoneInfo("Etc/UTC") is zone:
    print("ESCAPED:key-in-zone-table")
