# Programs for rule constant-too-large; the format is described in tests/corpus/reject.py.
x = "a" * 1000000000 ### "constant-too-large"
x = 1000000000 * b"a" ### "constant-too-large"
x = 10 ** 100000000 ### "constant-too-large"
x = 1 << 9999999999 ### "constant-too-large"
---
x = "-" * 79
y = 2 ** 64 + (1 << 100)
