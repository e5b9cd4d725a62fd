# Programs for rule construct-import_star; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["import_star"]
from math import * ### "construct-import_star"
---
# policy: forbid_constructs = ["import_star"]
from math import pi
