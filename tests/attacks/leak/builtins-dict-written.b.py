# id: builtins-dict-written
# class: leak
# expect: contained
# technique: looks for what the tenant before it wrote
# source: own
# verified: no
# part: b
import collections

if "planted" in __builtins__ or hasattr(collections.Counter, "planted"):
    print("ESCAPED:builtins-dict-written")
