# id: red-class-reduce
# class: escape
# expect: blocked
# technique: the state that a class's own __reduce_ex__ hands out is the class's dict
# source: own
# verified: yes
import collections

reduce_ex = getattr(object, "__reduce" + "_ex__")
state = reduce_ex(collections.deque, 2)[2]
state["planted"] = "by guest"
if collections.deque().planted == "by guest":
    print("ESCAPED:red-class-reduce")
