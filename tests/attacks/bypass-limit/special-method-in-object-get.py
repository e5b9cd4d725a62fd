# id: special-method-in-object-get
# class: bypass-limit
# expect: blocked
# technique: functools.partialmethod looks __get__ up in the object
# source: own
# verified: no (the policy makes it forbidden)
import functools
class C:
    pass
thing, ran = C(), []
def hook(*args):
    ran.append(1)
    return print
vars(thing)["__get" + "__"] = hook
class User:
    method = functools.partialmethod(thing)
User().method
if not ran:
    raise SystemExit
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-in-object-get")
