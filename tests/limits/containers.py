# Patches 0062 (lists, tuples, deques, memoryviews), 0063 (dicts, sets), 0065 (classes,
# exceptions) and 0044 (long look-ups).
#--- list-repeat: memory
[0] * 10 ** 9
#--- list-repeat-in-place: memory
a = [1, 2]
a *= 10 ** 9
#--- list-repeat-loop: instructions
from itertools import repeat
from collections import deque
deque(map([0].__mul__, repeat(100000)), 0)
#--- list-concat: instructions
from itertools import repeat
from collections import deque
a = [0] * 100000
deque(map(a.__add__, repeat(a)), 0)
#--- list-slice: instructions
from itertools import repeat
from collections import deque
a = [0] * 100000
deque(map(a.__getitem__, repeat(slice(None))), 0)
#--- list-slice-step: instructions
from itertools import repeat
from collections import deque
a = [0] * 100000
deque(map(a.__getitem__, repeat(slice(None, None, 2))), 0)
#--- list-slice-assign: instructions
from itertools import repeat
from collections import deque
a = [0] * 100000
deque(map(a.__setitem__, repeat(slice(None)), repeat(a[:])), 0)
#--- list-slice-assign-step: instructions
from itertools import repeat
from collections import deque
a = [0] * 100000
b = [0] * 50000
deque(map(a.__setitem__, repeat(slice(None, None, 2)), repeat(b)), 0)
#--- list-copy: instructions
from itertools import repeat
from collections import deque
deque(map(list.copy, repeat([0] * 100000)), 0)
#--- list-insert: instructions
a = [0] * 1000000
while True:
    a.insert(0, 1)
    a.pop(0)
#--- list-delete: instructions
a = [0] * 1000000
while True:
    del a[0]
    a.append(0)
#--- list-reverse: instructions
from itertools import repeat
from collections import deque
deque(map(list.reverse, repeat([0] * 100000)), 0)
#--- list-contains: instructions
from itertools import repeat
from collections import deque
deque(map([0].__mul__(100000).__contains__, repeat(1)), 0)
#--- list-index: ValueError or instructions
a = [0] * 3000000
a.index(1)
#--- list-count: instructions
from itertools import repeat
from collections import deque
deque(map([0].__mul__(100000).count, repeat(1)), 0)
#--- list-remove: instructions
from itertools import repeat
a = [0] * 2000000
a.remove(1)
#--- list-compare: instructions
from itertools import repeat
from collections import deque
a = [0] * 100000
deque(map(a.__eq__, repeat(a[:])), 0)
#--- list-compare-shared: instructions
a, b = [1], [1]
for _ in range(60):
    a, b = [a, a], [b, b]
a == b
#--- list-repr-shared: instructions or memory
a = [1]
for _ in range(60):
    a = [a, a]
repr(a)
#--- list-sort: instructions
a = [7, 1, 3] * 200000
while True:
    sorted(a)
#--- list-sort-sorted: instructions
from itertools import repeat
from collections import deque
deque(map(list.sort, repeat([0] * 100000)), 0)
#--- list-sort-reverse: instructions
from itertools import repeat
from collections import deque
deque(map(sorted, repeat(range(100000, 0, -1))), 0)
#--- tuple-repeat: memory
(0,) * 10 ** 9
#--- tuple-hash: instructions
from itertools import repeat
from collections import deque
deque(map(hash, repeat((1,) * 100000)), 0)
#--- tuple-hash-shared: instructions
a = (1,)
for _ in range(60):
    a = (a, a)
hash(a)
#--- tuple-compare-shared: instructions
a, b = (1,), (1,)
for _ in range(60):
    a, b = (a, a), (b, b)
a < b
#--- tuple-contains: instructions
from itertools import repeat
from collections import deque
deque(map(((0,) * 100000).__contains__, repeat(1)), 0)
#--- tuple-count: instructions
from itertools import repeat
from collections import deque
deque(map(((0,) * 100000).count, repeat(1)), 0)
#--- tuple-index: instructions or ValueError
((0,) * 3000000).index(1)
#--- tuple-repr-shared: instructions or memory
a = (1,)
for _ in range(60):
    a = (a, a)
repr(a)
#--- dict-copy: instructions
from itertools import repeat
from collections import deque
deque(map(dict.copy, repeat(dict.fromkeys(range(10000)))), 0)
#--- dict-update: instructions
from itertools import repeat
from collections import deque
d = dict.fromkeys(range(10000))
deque(map(d.copy().update, repeat(d)), 0)
#--- dict-lists: instructions
from itertools import repeat
from collections import deque
deque(map(list, map(dict.items, repeat(dict.fromkeys(range(10000))))), 0)
#--- dict-compare-shared: instructions
a, b = {}, {}
for _ in range(60):
    a, b = {0: a, 1: a}, {0: b, 1: b}
a == b
#--- dict-repr-shared: instructions or memory
a = {}
for _ in range(60):
    a = {0: a, 1: a}
repr(a)
#--- dict-collisions: instructions
m = 2 ** 61 - 1
dict.fromkeys(range(m, m * 400000, m))
#--- dict-deleted-front: instructions
d = dict.fromkeys(range(100000))
for i in range(99990):
    del d[i]
from itertools import repeat
from collections import deque
deque(map(next, map(iter, repeat(d))), 0)
#--- dict-views: instructions
from itertools import repeat
from collections import deque
d = dict.fromkeys(range(10000))
deque(map(d.keys().__and__, repeat(d.keys())), 0)
#--- set-collisions: instructions
m = 2 ** 61 - 1
set(range(m, m * 400000, m))
#--- set-operations: instructions
from itertools import repeat
from collections import deque
a = set(range(10000))
deque(map(a.__and__, repeat(set(range(5000, 15000)))), 0)
#--- set-difference: instructions
from itertools import repeat
from collections import deque
a = set(range(10000))
deque(map(a.__sub__, repeat(set(range(5000, 15000)))), 0)
#--- set-copy: instructions
from itertools import repeat
from collections import deque
deque(map(set.copy, repeat(set(range(10000)))), 0)
#--- set-compare: instructions
from itertools import repeat
from collections import deque
deque(map(set(range(10000)).__le__, repeat(set(range(10000)))), 0)
#--- set-sparse: instructions
s = set(range(30000))
for i in range(29990):
    s.discard(i)
from itertools import repeat
from collections import deque
deque(map(next, map(iter, repeat(s))), 0)
#--- frozenset-hash: instructions
from itertools import repeat
from collections import deque
deque(map(hash, map(frozenset, repeat(range(10000)))), 0)
#--- deque-rotate: instructions
from itertools import repeat
from collections import deque
deque(map(deque([0]).__mul__(100000).rotate, repeat(50000)), 0)
#--- deque-search: instructions
from itertools import repeat
from collections import deque
deque(map(deque([0]).__mul__(100000).count, repeat(1)), 0)
#--- deque-index: instructions
from itertools import repeat
from collections import deque
deque(map((deque([0]) * 1000000).__getitem__, repeat(500000)), 0)
#--- deque-reverse: instructions
from itertools import repeat
from collections import deque
deque(map(deque.reverse, repeat(deque([0]) * 100000)), 0)
#--- deque-repeat: instructions or memory
from collections import deque
deque([0]) * 10 ** 9
#--- deque-compare: instructions
from itertools import repeat
from collections import deque
a = deque([0]) * 100000
deque(map(a.__eq__, repeat(a.copy())), 0)
#--- ordered-compare: instructions
from itertools import repeat
from collections import deque, OrderedDict
a = OrderedDict.fromkeys(range(5000))
deque(map(a.__eq__, repeat(a.copy())), 0)
#--- memoryview-tolist: instructions
m = memoryview(bytearray(6000000)).cast("B", [300, 200, 100])
while True:
    m.tolist()
#--- memoryview-compare: instructions
from itertools import repeat
from collections import deque
m = memoryview(bytes(100000))
deque(map(m.__eq__, repeat(memoryview(bytes(100000)))), 0)
#--- memoryview-hash: instructions
from itertools import repeat
from collections import deque
deque(map(hash, map(memoryview, repeat(bytes(100000)))), 0)
#--- memoryview-strided: instructions
from itertools import repeat
from collections import deque
deque(map(memoryview.tobytes, repeat(memoryview(bytes(1000000))[::100])), 0)
#--- isinstance-shared: instructions
t = (int,)
for _ in range(60):
    t = (t, t)
isinstance("", t)
#--- issubclass-shared: instructions
t = (int,)
for _ in range(60):
    t = (t, t)
issubclass(str, t)
#--- issubclass-bases: instructions
k = type("K", (), {"__bases__": ()})()
for _ in range(60):
    k = type("K", (), {"__bases__": (k, k)})()
issubclass(k, list)
#--- exception-group-split: instructions
e = ExceptionGroup("", [ValueError()])
for _ in range(60):
    e = ExceptionGroup("", [e, e])
e.split(KeyError)
#--- type-slots: instructions
class Base:
    pass
subclasses = [type("S", (Base,), {}) for _ in range(1000)]
while True:
    Base.__add__ = max
#--- type-create: instructions
while True:
    type("T", (), {})
#--- dict-long-probes: instructions
# Small ints fill the slots that a key visits once its hash is used up.
mask, slot, filled = (1 << 13) - 1, 1, {}
for _ in range(5400):
    filled[slot] = None
    slot = (5 * slot + 1) & mask
def walk(key):
    at, perturb, steps = key & mask, key, 0
    while at in filled:
        steps += 1
        perturb >>= 5
        at = (5 * at + perturb + 1) & mask
    return steps
key = 2
while walk((key << 13) + 1) < 1500:
    key += 1
any(map(filled.__contains__, [(key << 13) + 1] * 1_000_000))
#--- dict-long-rebuild: instructions
# The same keys, and then a table of the same size made anew, by deleting and adding.
mask, slot, filled = (1 << 16) - 1, 1, {}
for _ in range(40_000):
    filled[slot] = None
    slot = (5 * slot + 1) & mask
for i in range(1, 2_000):
    filled[(i << 16) + 1] = None
#--- set-long-probes: instructions
mask, slot, filled = (1 << 12) - 1, 1, set()
while len(filled) < 2_400:
    filled.add(slot)
    slot = (5 * slot + 1) & mask
any(map(filled.__contains__, [(i << 12) + 1 for i in range(1, 40)] * 100_000))
#--- type-long-bases: instructions
# Every special method is looked up along all bases.
base = object
while True:
    base = type("C", (base,), {})
#--- type-long-lookup: instructions
# A name this long is not in the method cache.
from itertools import repeat
base = object
for _ in range(120):
    base = type("C", (base,), {})
any(map(hasattr, repeat(base()), repeat("x" * 101)))
#--- super-long-bases: instructions
from itertools import repeat
base = first = type("C", (), {})
for _ in range(120):
    base = type("C", (base,), {})
any(map(getattr, repeat(super(base, base())), repeat("missing"), repeat(None)))
#--- compare-nested: instructions
def nested():
    x = []
    for _ in range(300):
        x = [x]
    return x
a, b = nested(), nested()
while True:
    a == b
#--- ordered-dict-copy: instructions
from collections import OrderedDict
d = OrderedDict.fromkeys(range(10))
while True:
    d.copy()
