# id: metaclass-called-of-library
# class: bypass-limit
# expect: blocked
# technique: a metaclass of the library's called with three arguments, as type() is
# source: own
# verified: no (the policy makes it forbidden)
import abc
C = type(abc.ABC)("C", (), {"n": 1})
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:metaclass-called-of-library")
