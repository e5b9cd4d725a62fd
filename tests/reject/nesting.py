# Programs for rule nesting; the format is described in tests/corpus/reject.py.
# policy-limits: source_depth = "5"
x = ((((((1)))))) ### "nesting"
---
# policy-limits: source_depth = "5"
x = (((1)))
