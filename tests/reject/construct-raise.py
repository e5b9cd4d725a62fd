# Programs for rule construct-raise; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["raise"]
raise ValueError ### "construct-raise"
---
# policy: forbid_constructs = ["raise"]
x = 1
