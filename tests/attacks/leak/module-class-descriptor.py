# id: module-class-descriptor
# class: leak
# expect: blocked
# technique: the __class__ descriptor of object is applied to a module
# source: own
# verified: yes
import math
class Spy(type(math)):
    probe = 1
try:
    vars(object)["__cla" + "ss__"].__set__(math, Spy)
except (TypeError, AttributeError):
    pass
if hasattr(math, "probe"):
    print("ESCAPED:module-class-descriptor")
