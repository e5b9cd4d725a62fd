# id: metaclass-type-mapped
# class: bypass-limit
# expect: blocked
# technique: type() called by a function of the library that was handed it
# source: own
# verified: no (the policy makes it forbidden)
C = list(map(type, ["C"], [()], [{"n": 1}]))[0]
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:metaclass-type-mapped")
