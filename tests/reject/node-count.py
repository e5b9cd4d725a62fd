# Programs for rule node-count; the format is described in tests/corpus/reject.py.
# policy-limits: source_nodes = "12"; source_depth = "10"
a = 1
b = [1, 2, 3]
c = 1 ### "node-count"
d = 1
---
# policy-limits: source_nodes = "12"; source_depth = "10"
a = 1
b = [1]
