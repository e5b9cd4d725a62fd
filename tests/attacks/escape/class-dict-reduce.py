# id: class-dict-reduce
# class: escape
# expect: blocked
# technique: asks __reduce_ex__ of a class for its state, a neighbour of class-dict-getstate (CPython itself raises here)
# source: own
# verified: no
import collections

reduce_ex = getattr(object, "__reduce" + "_ex__")
state = reduce_ex(collections.deque, 2)[2]
state["planted"] = "by guest"
if collections.deque().planted == "by guest":
    print("ESCAPED:class-dict-reduce")
