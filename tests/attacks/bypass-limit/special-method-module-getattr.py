# id: special-method-module-getattr
# class: bypass-limit
# expect: blocked
# technique: __getattr__ in the module's own namespace
# source: own
# verified: no (the policy makes it forbidden)
import enum
import functools
module = enum
vars(module)["__getattr" + "__"] = lambda name: name
module.anything
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    print("ESCAPED:special-method-module-getattr")
