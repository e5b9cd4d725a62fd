# id: special-method-partial-descriptor
# class: bypass-limit
# expect: blocked
# technique: a callable object, not a function, under a special name
# source: own
# verified: no (the policy makes it forbidden)
import functools
class C:
    pass
s = setattr
s(C, "__getattribute" + "__", functools.partialmethod(lambda self, name: name))
C().anything
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-partial-descriptor")
