# Programs for rule construct-for; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["for"]
for i in (): ### "construct-for"
    pass
---
# policy: forbid_constructs = ["for"]
while False:
    pass
