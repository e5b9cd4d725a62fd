# Programs for rule construct-annotation; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["annotation"]
x: int = 1 ### "construct-annotation: an annotation"
---
# policy: forbid_constructs = ["annotation"]
def f(a: int): ### "construct-annotation"
    return a
---
# policy: forbid_constructs = ["annotation"]
def f() -> int: ### "construct-annotation"
    return 1
---
# policy: forbid_constructs = ["annotation"]
def f(a=1):
    return a
