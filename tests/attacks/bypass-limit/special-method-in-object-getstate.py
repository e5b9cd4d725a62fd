# id: special-method-in-object-getstate
# class: bypass-limit
# expect: blocked
# technique: object.__reduce_ex__ looks __getstate__ up in the object
# source: own
# verified: no (the policy makes it forbidden)
import copy
class C:
    pass
thing, ran = C(), []
def hook(*args):
    ran.append(1)
    return {}
vars(thing)["__getstate" + "__"] = hook
copy.copy(thing)
if not ran:
    raise SystemExit
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-in-object-getstate")
