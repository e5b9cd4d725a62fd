# id: special-method-make-dataclass-static
# class: bypass-limit
# expect: blocked
# technique: make_dataclass() gets a static method of a library function, which is made again later
# source: own
# verified: no (the policy makes it forbidden)
import dataclasses, functools
static = staticmethod(functools.cached_property.__get__)
C = dataclasses.make_dataclass("C", [], namespace={"__get" + "__": static})
getattr(static, "__init" + "__")(lambda self, instance, owner=None: "mine")
class User:
    a = C()
if User.a != "mine":
    raise SystemExit
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-make-dataclass-static")
