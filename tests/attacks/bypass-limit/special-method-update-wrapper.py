# id: special-method-update-wrapper
# class: bypass-limit
# expect: blocked
# technique: functools.update_wrapper copies an attribute of a function to a class
# source: own
# verified: no (the policy makes it forbidden)
import functools
class C:
    pass
def source():
    pass
setattr(source, "__getattr" + "__", lambda self, name: name)
functools.update_wrapper(C, source, assigned=("__getattr" + "__",), updated=())
C().anything
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-update-wrapper")
