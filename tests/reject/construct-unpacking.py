# Programs for rule construct-unpacking; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["unpacking"]
a, b = 1, 2 ### "construct-unpacking"
---
# policy: forbid_constructs = ["unpacking"]
a = [*()] ### "construct-unpacking"
---
# policy: forbid_constructs = ["unpacking"]
a = {**{}} ### "construct-unpacking"
---
# policy: forbid_constructs = ["unpacking"]
[a] = (1,) ### "construct-unpacking"
---
# policy: forbid_constructs = ["unpacking"]
for a, b in (): ### "construct-unpacking"
    pass
---
# policy: forbid_constructs = ["unpacking"]
a = (1, 2)
print(*a)
