# id: init-var-hides-object
# class: bypass-limit
# expect: contained
# technique: an InitVar of the name that a generated __init__ uses for object has a function of a program's own called
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import dataclasses
class Hooked:
    pass
hooked = Hooked()
vars(hooked)["__setat" + "tr__"] = lambda *args: print("ESCAPED:init-var-hides-object")
name = "__dataclass_builtins_" + "object__"
made = dataclasses.make_dataclass("made", [("x", int), (name, dataclasses.InitVar[object])], frozen=True)
made(1, hooked)
