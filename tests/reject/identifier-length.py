# Programs for rule identifier-length; the format is described in tests/corpus/reject.py.
# policy-limits: identifier_length = "10"
a123456789 = 1
a1234567890 = 1 ### "identifier-length"
x = a123456789.a1234567890 ### "identifier-length"
