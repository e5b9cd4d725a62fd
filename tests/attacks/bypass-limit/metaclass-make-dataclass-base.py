# id: metaclass-make-dataclass-base
# class: bypass-limit
# expect: blocked
# technique: a metaclass made by dataclasses.make_dataclass with a base of type
# source: own
# verified: no (the policy makes it forbidden)
import dataclasses
M = dataclasses.make_dataclass("M", [], bases=(type,), init=False, eq=False, repr=False)
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:metaclass-make-dataclass-base")
