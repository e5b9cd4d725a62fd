# Programs for rule construct-yield; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["yield"]
def f():
    yield 1 ### "construct-yield"
    yield from () ### "construct-yield"
---
# policy: forbid_constructs = ["yield"]
def f():
    return 1
