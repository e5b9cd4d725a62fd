# Programs for rule construct-power; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["power"]
x = 2 ** 3 ### "construct-power"
x **= 2 ### "construct-power"
---
# policy: forbid_constructs = ["power"]
x = pow(2, 3)
