# Programs for rule construct-subscript; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["subscript"]
x = [1][0] ### "construct-subscript"
---
# policy: forbid_constructs = ["subscript"]
def f(x: list[int]):
    pass
---
# policy: forbid_constructs = ["subscript"]
def f[T = list[int], *Ts = tuple[int], **P = [int]]():
    pass
