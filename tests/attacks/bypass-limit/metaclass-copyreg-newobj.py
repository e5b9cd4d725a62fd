# id: metaclass-copyreg-newobj
# class: bypass-limit
# expect: blocked
# technique: copyreg.__newobj__ calls __new__ of what it is given: type() with three arguments
# source: own
# verified: no (the policy makes it forbidden)
new = getattr(object(), "__reduce" + "_ex__")(2)[0]
new(type, "X", (), {"a": 1}).a
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:metaclass-copyreg-newobj")
