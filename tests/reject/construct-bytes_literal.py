# Programs for rule construct-bytes_literal; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["bytes_literal"]
x = b"a" ### "construct-bytes_literal"
---
# policy: forbid_constructs = ["bytes_literal"]
x = "a"
