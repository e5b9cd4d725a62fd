# Programs for rule nul-byte; the format is described in tests/corpus/reject.py.
x = "a%NUL%b" ### "nul-byte"
