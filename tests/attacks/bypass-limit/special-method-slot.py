# id: special-method-slot
# class: bypass-limit
# expect: blocked
# technique: a slot with a special name, which is found as a method is
# source: own
# verified: no (the policy makes it forbidden)
names = ("__getattr" + "__",)
class C:
    __slots__ = names
c = C()
setattr(c, names[0], lambda name: name)
c.anything
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-slot")
