# id: special-method-static-method-again
# class: bypass-limit
# expect: blocked
# technique: a static method holds a function of the library when a class gets it, and is made again later
# source: own
# verified: no (the policy makes it forbidden)
import functools
static = staticmethod(functools.cached_property.__set_name__)
class C:
    pass
class Box:
    pass
box, ran = Box(), []
vars(box)["__set_name" + "__"] = static
functools.update_wrapper(C, box, assigned=["__set_name" + "__"], updated=[])
getattr(static, "__init" + "__")(lambda *a: ran.append(1))
class User:
    a = C()
if not ran:
    raise SystemExit
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-static-method-again")
