# id: set-dict-eq
# class: crash
# expect: contained
# technique: sets, dicts, lists and deques that change while they compare their own elements
# source: own
# verified: no
import collections, heapq, bisect, functools, itertools
class E:
    def __hash__(s): return 1
    def __eq__(s, o):
        if E.hook: h, E.hook = E.hook, None; h(); E.hook = h
        return False
    def __lt__(s, o): return s.__eq__(o)
E.hook = None
n = 0
def run(mk, ops, kills):
    global n
    for op in ops:
        for k in kills:
            x = mk(); E.hook = lambda: k(x)
            try: op(x)
            except Exception as e: n += 1
            finally: E.hook = None
fill = lambda x: [x.add(E()) for _ in range(30)]
run(lambda: {E() for _ in range(6)}, (lambda s: E() in s, lambda s: s | {E()}, lambda s: s & {E(), E()}, lambda s: s - {E()}, lambda s: s ^ {E()}, lambda s: s == {E() for _ in range(6)}, lambda s: s.update([E()]), lambda s: s <= {E() for _ in range(9)}, lambda s: s.discard(E()), lambda s: frozenset(s), lambda s: s.isdisjoint([E()]), lambda s: s.symmetric_difference_update([E()]), lambda s: s.intersection_update([E()])), (lambda s: s.clear(), fill, lambda s: s.pop() if s else 0, lambda s: s.__init__()))
run(lambda: {E(): i for i in range(6)}, (lambda d: d.get(E()), lambda d: d.__setitem__(E(), 1), lambda d: d.pop(E(), 0), lambda d: d | {E(): 1}, lambda d: d.update({E(): 1}), lambda d: d == {E(): i for i in range(6)}, lambda d: d.items() & {(E(), 1)}, lambda d: d.keys() - {E()}, lambda d: d.setdefault(E()), lambda d: dict.fromkeys(d), lambda d: {**d, E(): 2}), (lambda d: d.clear(), lambda d: [d.__setitem__(E(), 1) for _ in range(40)], lambda d: d.popitem() if d else 0, lambda d: d.__init__(a=1)))
run(lambda: [E() for _ in range(20)], (lambda l: E() in l, lambda l: l.index(E()), lambda l: l.remove(E()), lambda l: l.count(E()), lambda l: l == [E() for _ in range(20)], lambda l: l.sort(), lambda l: sorted(l), lambda l: heapq.heapify(l), lambda l: heapq.heappop(l), lambda l: heapq.heappush(l, E()), lambda l: heapq.heapreplace(l, E()), lambda l: bisect.bisect(l, E()), lambda l: bisect.insort(l, E()), lambda l: min(l), lambda l: max(l), lambda l: l < [E() for _ in range(20)], lambda l: heapq.nsmallest(3, l), lambda l: list(itertools.groupby(l)), lambda l: l.sort(key=lambda e: e), lambda l: tuple(l) == tuple(l[:]) ), (lambda l: l.clear(), lambda l: l.extend(range(50)), lambda l: l.pop() if l else 0, lambda l: l.__init__(), lambda l: l.__setitem__(slice(None), [])))
run(lambda: collections.deque([E() for _ in range(70)]), (lambda d: E() in d, lambda d: d.index(E()), lambda d: d.remove(E()), lambda d: d.count(E()), lambda d: d == collections.deque([E() for _ in range(70)]), lambda d: d < collections.deque([E()]), lambda d: d.copy() == d), (lambda d: d.clear(), lambda d: d.rotate(3), lambda d: d.extend(range(200)), lambda d: d.pop() if d else 0, lambda d: d.__init__([1], 3)))
print('alive', n)
