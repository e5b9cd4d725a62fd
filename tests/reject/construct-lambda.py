# Programs for rule construct-lambda; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["lambda"]
f = lambda: 1 ### "construct-lambda: a lambda is not allowed"
---
# policy: forbid_constructs = ["lambda"]
def f():
    return 1
