# id: callee-given-away
# class: crash
# expect: blocked
# technique: a subclass of property is initialised again by the function that it calls: what it called (an lru_cache object, which works on after the call) is freed under it
# source: own
# verified: no
# Patch 0099.
import functools
class P(property):
    pass
class A:
    pass
def make():
    def f(self):
        P.__init__(A.p, None)
        global keep
        keep = [({1: 2},) * (14 + i % 12) for i in range(6000)]
        return 5
    return functools.lru_cache(maxsize=2)(f)
for i in range(50):
    A.p = P(make())
    a = A()
    print(i, a.p)
print('held')
