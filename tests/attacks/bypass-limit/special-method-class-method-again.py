# id: special-method-class-method-again
# class: bypass-limit
# expect: blocked
# technique: make_dataclass() gets a class method of a library function, which is made again later
# source: own
# verified: no (the policy makes it forbidden)
import dataclasses, functools
method, ran = classmethod(functools.cached_property.__set_name__), []
C = dataclasses.make_dataclass("C", [], namespace={"__set_name" + "__": method})
getattr(method, "__init" + "__")(lambda *a: ran.append(1))
class User:
    a = C()
if not ran:
    raise SystemExit
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-class-method-again")
