# Programs for rule construct-assert; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["assert"]
assert 1 < 2 ### "construct-assert: an assert statement is not allowed"
---
# policy: forbid_constructs = ["assert"]
print(1)
