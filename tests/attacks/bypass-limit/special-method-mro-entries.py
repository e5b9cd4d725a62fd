# id: special-method-mro-entries
# class: bypass-limit
# expect: blocked
# technique: __mro_entries__ of an object, found in its own dict
# source: own
# verified: no (the policy makes it forbidden)
class Base:
    pass
class Box:
    pass
box = Box()
vars(box)["__mro_entries" + "__"] = lambda bases: (Base,)
class C(box):
    pass
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-mro-entries")
