# Programs for rule construct-attribute; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["attribute"]
print("a".upper()) ### "construct-attribute"
---
# policy: forbid_constructs = ["attribute"]
match 1:
    case int(real=1): ### "construct-attribute"
        pass
---
# policy: forbid_constructs = ["attribute"]
print(len("a"))
