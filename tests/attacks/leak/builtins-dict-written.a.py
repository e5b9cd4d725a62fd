# id: builtins-dict-written
# class: leak
# expect: contained
# technique: writes to the builtins dict and to library classes
# source: own
# verified: no
# part: a
__builtins__["planted"] = "tenant a"
import collections

collections.Counter.planted = "tenant a"
