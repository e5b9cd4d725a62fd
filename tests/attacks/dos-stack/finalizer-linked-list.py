# id: finalizer-linked-list
# class: dos-stack
# expect: contained
# technique: linked list whose elements have finalisers
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
class N:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        pass
n = None
for _ in range(1000000):
    n = N(n)
del n
