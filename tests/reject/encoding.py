# Programs for rule encoding; the format is described in tests/corpus/reject.py.
# -*- coding: latin-1 -*- ### "encoding: .*latin-1"
x = 1
---
x = "%FF%" ### "encoding: .*UTF-8"
