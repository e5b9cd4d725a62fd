# id: weakproxy-chain
# class: dos-stack
# expect: contained
# technique: weak proxies and attribute forwarding
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded)
import weakref
class K:
    def __init__(self, o):
        self.o = o
    def __getitem__(self, i):
        return self.o[i]
ks = [K([1])]
for _ in range(100000):
    ks.append(K(weakref.proxy(ks[-1])))
ks[-1][0]
