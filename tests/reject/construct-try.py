# Programs for rule construct-try; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["try"]
try: ### "construct-try"
    pass
finally:
    pass
---
# policy: forbid_constructs = ["try"]
try: ### "construct-try"
    pass
except* ValueError:
    pass
---
# policy: forbid_constructs = ["try"]
x = 1
