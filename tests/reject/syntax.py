# Programs for rule syntax; the format is described in tests/corpus/reject.py.
x = = 1 ### "syntax"
---
x = 1
def f(: ### "syntax"
    pass
