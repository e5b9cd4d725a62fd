# Programs for rule construct-generator_expression; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["generator_expression"]
x = sum(i for i in ()) ### "construct-generator_expression"
---
# policy: forbid_constructs = ["generator_expression"]
x = [i for i in ()]
