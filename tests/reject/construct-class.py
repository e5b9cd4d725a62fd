# Programs for rule construct-class; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["class"]
class C: ### "construct-class: a class statement"
    pass
---
# policy: forbid_constructs = ["class"]
x = 1
