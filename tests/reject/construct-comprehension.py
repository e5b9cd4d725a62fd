# Programs for rule construct-comprehension; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["comprehension"]
a = [x for x in ()] ### "construct-comprehension"
b = {x for x in ()} ### "construct-comprehension"
c = {x: x for x in ()} ### "construct-comprehension"
---
# policy: forbid_constructs = ["comprehension"]
a = list(x for x in ())
