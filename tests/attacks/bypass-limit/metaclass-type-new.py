# id: metaclass-type-new
# class: bypass-limit
# expect: blocked
# technique: type.__new__ called by hand
# source: own
# verified: no (the policy makes it forbidden)
T = type
C = T.__new__(T, "C", (), {"n": 1})
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:metaclass-type-new")
