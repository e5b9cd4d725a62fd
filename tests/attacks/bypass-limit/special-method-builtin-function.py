# id: special-method-builtin-function
# class: bypass-limit
# expect: blocked
# technique: make_dataclass with a builtin function as a finaliser
# source: own
# verified: no (the policy makes it forbidden)
import dataclasses
C = dataclasses.make_dataclass("C", [], namespace={"__de" + "l__": print})
C()
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-builtin-function")
