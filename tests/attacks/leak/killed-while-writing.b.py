# id: killed-while-writing
# class: leak
# expect: contained
# technique: looks for what the killed tenant before it wrote
# source: own
# verified: no
# part: b
import collections.abc

if "planted" in __builtins__ or hasattr(collections.ChainMap, "planted"):
    print("ESCAPED:killed-while-writing")
if hasattr(collections.abc.Mapping, "planted"):
    print("ESCAPED:killed-while-writing")
if any(bytearray(5_000_000)):
    print("ESCAPED:killed-while-writing")
