# Programs for rule construct-except_star; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["except_star"]
try: ### "construct-except_star"
    pass
except* ValueError:
    pass
---
# policy: forbid_constructs = ["except_star"]
try:
    pass
except ValueError:
    pass
