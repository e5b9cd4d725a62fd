# id: class-dict-getstate
# class: escape
# expect: blocked
# technique: the default __getstate__, called for a class, gives the class's own dict to write to
# source: own; gets through without patch 0030
# verified: no
import functools

state = object.__getstate__(functools.partial)
state["planted"] = "by guest"
if functools.partial(len).planted == "by guest":
    print("ESCAPED:class-dict-getstate")
