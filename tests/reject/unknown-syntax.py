# Programs for rule unknown-syntax; the format is described in tests/corpus/reject.py.
# Strings in strings in annotations, beyond what anybody writes.
x: list['list[\'list[\\\'list[\\\\\\\'list["list[\\\\\\\\\\\\\\\'x\\\\\\\\\\\\\\\']"]\\\\\\\']\\\']\']'] = 1 ### "unknown-syntax"
---
x: list['list["list[\'x\']"]'] = 1
