# id: module-class-object
# class: leak
# expect: blocked
# technique: object.__setattr__ sets __class__ of a module
# source: own
# verified: yes
import math
class Spy(type(math)):
    probe = property(lambda self: "hooked")
for setter in (object.__setattr__, type(math).__setattr__, setattr):
    try:
        setter(math, "__cla" + "ss__", Spy)
    except (TypeError, AttributeError):
        pass
if hasattr(math, "probe"):
    print("ESCAPED:module-class-object")
