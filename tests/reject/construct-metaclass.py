# Programs for rule construct-metaclass; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["metaclass"]
class M(type): ### "construct-metaclass"
    pass
class C(metaclass=M): ### "construct-metaclass"
    pass
D = type("D", (), {}) ### "construct-metaclass"
---
# policy: forbid_constructs = ["metaclass"]
print(type(1))
