# Programs for rule construct-global; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["global"]
def f():
    global x ### "construct-global"
    x = 1
---
# policy: forbid_constructs = ["global"]
x = 1
