# Programs for rule construct-fstring; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["fstring"]
x = f"{1}" ### "construct-fstring"
---
# policy: forbid_constructs = ["fstring"]
x = "{}".format(1)
