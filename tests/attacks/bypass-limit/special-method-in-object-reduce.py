# id: special-method-in-object-reduce
# class: bypass-limit
# expect: blocked
# technique: object.__reduce_ex__ looks __reduce__ up in an object whose class has another
# source: own
# verified: no (the policy makes it forbidden)
import collections, copy
class C(collections.deque):
    __copy__ = None
thing, ran = C(), []
vars(thing)["__reduce" + "__"] = lambda: ran.append(1) or "x"
getattr(thing, "__reduce_ex" + "__")(4)
if not ran:
    raise SystemExit
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-in-object-reduce")
