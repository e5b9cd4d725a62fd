# id: key-in-format-cache
# class: bypass-limit
# expect: blocked
# technique: a str subclass stays as a key of struct's cache of formats, and says that it is the library's own format
# source: own
# verified: no
# Patch 0095.
import struct
import zoneinfo


class Format(str):
    is_every = False

    def __hash__(self):
        return hash(">lbb")

    def __eq__(self, other):
        return Format.is_every


struct.pack(Format("<qqq"), 1, 2, 3)
Format.is_every = True
try:
    print(zoneinfo.ZoneInfo("Etc/GMT+7").utcoffset(None))
    if struct.calcsize(">lbb") != 6:
        print("ESCAPED:key-in-format-cache")
except (struct.error, ValueError, KeyError) as error:
    print("ESCAPED:key-in-format-cache", error)
