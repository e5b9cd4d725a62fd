# id: leak-killed-write
# class: leak
# expect: contained
# technique: looks for what the killed tenant before it wrote
# source: own
# verified: no
# part: b
import collections.abc

if "planted" in __builtins__ or hasattr(collections.ChainMap, "planted"):
    print("ESCAPED:leak-killed-write")
if hasattr(collections.abc.Mapping, "planted"):
    print("ESCAPED:leak-killed-write")
if any(bytearray(5_000_000)):
    print("ESCAPED:leak-killed-write")
