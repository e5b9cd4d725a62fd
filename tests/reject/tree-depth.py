# Programs for rule tree-depth; the format is described in tests/corpus/reject.py.
# policy-limits: source_depth = "6"
x = 1 + 2 + 3 + 4 + 5 + 6 + 7 ### "tree-depth"
---
# policy-limits: source_depth = "6"
x = [1 + 2, 3]
