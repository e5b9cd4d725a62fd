# id: special-method-type-setattr
# class: bypass-limit
# expect: blocked
# technique: type.__setattr__ called by hand
# source: own
# verified: no (the policy makes it forbidden)
class C:
    pass
T = type
getattr(T, "__setattr" + "__")(C, "__getattribute" + "__", lambda self, name: name)
C().anything
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-type-setattr")
