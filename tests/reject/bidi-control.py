# Programs for rule bidi-control; the format is described in tests/corpus/reject.py.
x = "a%RLO%b" ### "bidi-control"
---
x = "\u202e"
