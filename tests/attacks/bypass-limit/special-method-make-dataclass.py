# id: special-method-make-dataclass
# class: bypass-limit
# expect: blocked
# technique: make_dataclass with a namespace
# source: own
# verified: no (the policy makes it forbidden)
import dataclasses
C = dataclasses.make_dataclass("C", [], namespace={"__getattr" + "__": lambda self, name: name})
C().anything
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-make-dataclass")
