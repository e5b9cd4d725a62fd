# Programs for rule construct-inheritance; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["inheritance"]
class C(dict): ### "construct-inheritance"
    pass
---
# policy: forbid_constructs = ["inheritance"]
class C:
    pass
