# Programs for rule construct-float_literal; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["float_literal"]
x = 1.5 ### "construct-float_literal"
---
# policy: forbid_constructs = ["float_literal"]
x = 15
