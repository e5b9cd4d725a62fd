# Programs for rule literal-size; the format is described in tests/corpus/reject.py.
# policy-limits: literal_size = "10"
x = "12345678"
x = "123456789" ### "literal-size"
