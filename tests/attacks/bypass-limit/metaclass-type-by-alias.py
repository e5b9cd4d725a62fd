# id: metaclass-type-by-alias
# class: bypass-limit
# expect: blocked
# technique: type() with three arguments under another name
# source: own
# verified: no (the policy makes it forbidden)
make = type(int)
C = make("C", (), {"n": 1})
D = make.__call__(make, "D", (C,), {})
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:metaclass-type-by-alias")
