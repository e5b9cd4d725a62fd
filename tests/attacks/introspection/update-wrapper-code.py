# id: update-wrapper-code
# class: introspection
# expect: blocked
# technique: functools.update_wrapper copies __code__ and __globals__ by name
# source: own
# verified: yes
import functools
class Box: pass
def victim(): pass
box = functools.update_wrapper(Box(), victim, assigned=("__code__", "__globals__", "__closure__"), updated=())
if hasattr(box, "__code__") or hasattr(box, "__globals__"):
    print("ESCAPED:update-wrapper-code")
