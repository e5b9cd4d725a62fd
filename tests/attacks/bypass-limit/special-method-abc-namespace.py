# id: special-method-abc-namespace
# class: bypass-limit
# expect: blocked
# technique: the same in a class whose metaclass is the library's
# source: own
# verified: no (the policy makes it forbidden)
import abc
import enum
class C(abc.ABC):
    locals()["__getattr" + "__"] = lambda self, name: name
C().anything
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-abc-namespace")
