# Programs for rule construct-matrix_multiply; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["matrix_multiply"]
def f(a, b):
    a @= b ### "construct-matrix_multiply"
    return a @ b ### "construct-matrix_multiply"
---
# policy: forbid_constructs = ["matrix_multiply"]
x = 2 * 3
