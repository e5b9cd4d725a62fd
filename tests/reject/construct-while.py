# Programs for rule construct-while; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["while"]
while False: ### "construct-while: a while loop is not allowed"
    pass
---
# policy: forbid_constructs = ["while"]
for i in ():
    pass
