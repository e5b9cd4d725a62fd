# id: special-method-named-tuple
# class: bypass-limit
# expect: blocked
# technique: typing.NamedTuple copies the namespace of a class to another
# source: own
# verified: no (the policy makes it forbidden)
import typing
class P(typing.NamedTuple):
    x: int = 1
    vars()["__getattr" + "__"] = lambda self, name: name
P().anything
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-named-tuple")
