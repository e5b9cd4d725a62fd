# Programs for rule construct-walrus; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["walrus"]
if (n := 1): ### "construct-walrus"
    pass
---
# policy: forbid_constructs = ["walrus"]
n = 1
