# id: special-method-in-object-deepcopy
# class: bypass-limit
# expect: blocked
# technique: copy.deepcopy looks __deepcopy__ up in the object
# source: own
# verified: no (the policy makes it forbidden)
import copy
class C:
    pass
thing, ran = C(), []
def hook(*args):
    ran.append(1)
    return 1
vars(thing)["__deepcopy" + "__"] = hook
copy.deepcopy(thing)
if not ran:
    raise SystemExit
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-in-object-deepcopy")
