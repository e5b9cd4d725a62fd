# id: reentry-odict
# class: crash
# expect: contained
# technique: OrderedDict whose keys change it while they are compared and hashed
# source: own
# verified: no
from collections import OrderedDict, deque, Counter, defaultdict
import copy
class K:
    def __init__(s, n): s.n = n
    def __hash__(s):
        if K.hook: h, K.hook = K.hook, None; h(); K.hook = h
        return 1
    def __eq__(s, o):
        if K.hook: h, K.hook = K.hook, None; h(); K.hook = h
        return s.n == o.n
K.hook = None
def hooks(od): return (od.clear, lambda: od.popitem() if od else 0, lambda: od.update({K(99): 1}), lambda: od.move_to_end(next(iter(od))) if od else 0, lambda: od.__init__(), lambda: [od.setdefault(K(i), i) for i in range(50)])
ops = (lambda od: od == od.copy(), lambda od: od.pop(K(1), 0), lambda od: od.move_to_end(K(2)), lambda od: repr(od), lambda od: list(od.items()), lambda od: list(reversed(od)), lambda od: copy.copy(od), lambda od: od.setdefault(K(7), 1), lambda od: od.__delitem__(K(0)), lambda od: od | od, lambda od: OrderedDict.fromkeys(od), lambda od: [od.__setitem__(K(i), 0) for i in range(9)], lambda od: od.values() == od.values(), lambda od: [k for k in od if od.pop(k, 0) is None])
n = 0
for op in ops:
    for i in range(6):
        od = OrderedDict(); 
        for j in range(4): od[K(j)] = j
        K.hook = hooks(od)[i]
        try: op(od)
        except Exception as e: n += 1
        finally: K.hook = None
print('alive', n)
