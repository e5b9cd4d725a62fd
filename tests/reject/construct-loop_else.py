# Programs for rule construct-loop_else; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["loop_else"]
for i in ():
    pass
else:
    print(1) ### "construct-loop_else"
---
# policy: forbid_constructs = ["loop_else"]
while False:
    pass
else:
    print(1) ### "construct-loop_else"
---
# policy: forbid_constructs = ["loop_else"]
if False:
    pass
else:
    print(1)
