# Programs for rule construct-match; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["match"]
match 1: ### "construct-match"
    case _:
        pass
---
# policy: forbid_constructs = ["match"]
x = 1
