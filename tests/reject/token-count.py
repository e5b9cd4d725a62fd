# Programs for rule token-count; the format is described in tests/corpus/reject.py.
# policy-limits: source_tokens = "10"
a = 1; b = 2; c = 3 ### "token-count"
---
# policy-limits: source_tokens = "10"
a = 1; b = 2
