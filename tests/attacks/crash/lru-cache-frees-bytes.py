# id: lru-cache-frees-bytes
# class: crash
# expect: blocked
# technique: lr01 under strict, whose freed memory waits in a quarantine of 4 MiB: a bytes object that the program holds is freed by the link's second DECREF and becomes another one
# source: own
# verified: no
# Patch 0101.
import functools
act = []
keep = None
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
    for i in range(200):
        b'x' * 60000
        [0] * 7000
    keep = [float(i) if i % 3 else b'%020d' % i for i in range(20000)]
def g(k):
    return k.v
for i0 in (4, 4):
    f.cache_clear()
    f(k1); f(k2); f(k3)
    f2 = K(4)
    act.append(both)
    # the first comparison is f(k4)'s own look-up, and misses are compared again: let it be each in turn
    act.extend([lambda: None] * (i0 % 8))
    f(f2)
    act.clear()
    for j in range(200):
        [0] * 7000
    other = [b'x%020d' % i for i in range(20000)]
    if keep:
        bad = [(i, keep[i]) for i in range(0, 20000, 3) if keep[i] != b'%020d' % i]
        if bad:
            print('ESCAPED:lru-cache-frees-bytes', i0, 'a bytes object was freed and became another', bad[:3])
            break
    other = keep = None
print('held')
