# Programs for rule construct-del; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["del"]
x = 1
del x ### "construct-del"
---
# policy: forbid_constructs = ["del"]
x = 1
