# id: metaclass-type-dispatched
# class: bypass-limit
# expect: blocked
# technique: type() called by Python code of the library that was handed it
# source: own
# verified: no (the policy makes it forbidden)
import functools
C = functools.singledispatch(type)("C", (), {"n": 1})
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:metaclass-type-dispatched")
