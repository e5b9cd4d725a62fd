# Programs for rule construct-complex_literal; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["complex_literal"]
x = 1j ### "construct-complex_literal"
---
# policy: forbid_constructs = ["complex_literal"]
x = 1.5
