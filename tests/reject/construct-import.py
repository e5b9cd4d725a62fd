# Programs for rule construct-import; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["import"]
import math ### "construct-import"
from math import pi ### "construct-import"
---
# policy: forbid_constructs = ["import"]
x = 1
