# Programs for rule construct-nonlocal; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["nonlocal"]
def f():
    x = 1
    def g():
        nonlocal x ### "construct-nonlocal"
        x = 2
---
# policy: forbid_constructs = ["nonlocal"]
def f():
    x = 1
