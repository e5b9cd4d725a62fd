# Programs for rule construct-augmented_assignment; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["augmented_assignment"]
x = 1
x += 1 ### "construct-augmented_assignment"
---
# policy: forbid_constructs = ["augmented_assignment"]
x = 1
x = x + 1
