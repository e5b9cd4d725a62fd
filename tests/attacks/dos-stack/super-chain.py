# id: super-chain
# class: dos-stack
# expect: contained
# technique: super objects nested
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded)
class K:
    pass
s = K()
for _ in range(200000):
    try:
        s = super(K, K())
    except TypeError:
        break
class D:
    def __init__(self, o):
        self.o = o
    def __getattr__(self, n):
        return getattr(self.o, n)
d = object()
for _ in range(100000):
    d = D(d)
d.nothing
