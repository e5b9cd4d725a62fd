# id: special-method-enum-member
# class: bypass-limit
# expect: blocked
# technique: an enumeration with a special method in its namespace
# source: own
# verified: no (the policy makes it forbidden)
import enum
class E(enum.Enum):
    vars()["__getattr" + "__"] = lambda self, name: name
    A = 1
E.A.anything
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-enum-member")
