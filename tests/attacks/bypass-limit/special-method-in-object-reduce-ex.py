# id: special-method-in-object-reduce-ex
# class: bypass-limit
# expect: blocked
# technique: copy.copy looks __reduce_ex__ up in the object
# source: own
# verified: no (the policy makes it forbidden)
import copy
class C:
    pass
thing, ran = C(), []
def hook(*args):
    ran.append(1)
    return "x"
vars(thing)["__reduce_ex" + "__"] = hook
copy.copy(thing)
if not ran:
    raise SystemExit
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-in-object-reduce-ex")
