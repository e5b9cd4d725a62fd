# Programs for rule import-member; the format is described in tests/corpus/reject.py.
from math import _hidden ### "import-member: 'math._hidden' is not offered"
from math import pi, sqrt
---
# policy: withhold_members = ["math.factorial"]
from math import factorial, pi ### "'math.factorial'"
