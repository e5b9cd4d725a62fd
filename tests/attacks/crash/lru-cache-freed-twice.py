# id: lru-cache-freed-twice
# class: crash
# expect: blocked
# technique: lru_cache is full and takes its oldest link out of the list, then out of the dict; a key's __eq__ in between asks for that link (which puts it back into the list) and clears the cache: the link is freed under the first call, and freed again by it
# source: own
# verified: no
# Patch 0101.
import functools
act = []
class K:
    def __init__(self, v):
        self.v = v
    def __hash__(self):
        return 7
    def __eq__(self, other):
        if act:
            act.pop()()
        return self.v == other.v
@functools.lru_cache(maxsize=2)
def f(k):
    return k.v
k1, k2, k3, k4 = K(1), K(2), K(3), K(4)
def both():
    f(k2)
    f.cache_clear()
    global keep
    keep = [(i, i, i, i, i) for i in range(20000)]
def g(k):
    return k.v
for i in range(50):
    f.cache_clear()
    f(k1); f(k2); f(k3)
    f2 = K(4)
    act.append(both)
    # the first comparison is f(k4)'s own look-up, and misses are compared again: let it be each in turn
    act.extend([lambda: None] * (i % 8))
    f(f2)
    act.clear()
    keep = None
print('held')
