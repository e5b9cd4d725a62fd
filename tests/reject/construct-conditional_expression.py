# Programs for rule construct-conditional_expression; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["conditional_expression"]
x = 1 if len("") else 2 ### "construct-conditional_expression"
---
# policy: forbid_constructs = ["conditional_expression"]
if len(""):
    x = 1
