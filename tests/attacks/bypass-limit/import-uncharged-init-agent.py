# id: import-uncharged-init-agent
# class: bypass-limit
# expect: contained
# technique: the same on game, beyond its whole budget of 5M, without a metaclass: a finaliser that is a C callable
# source: own
# verified: no
# policy: game
import functools, heapq
count = 0
class Key:
    def __init__(self, x):
        global count
        self.x = x
        for i in range(1000): count += 1
    def __lt__(self, o): return self.x < o.x
for i in range(30): heapq.nsmallest(2, [1, 2, 3], key=Key)
count = 0
it = map(heapq.nsmallest, [2], [range(450)], [Key])
class C: __del__ = staticmethod(functools.partial(next, it))
def make():
    c = C(); c.me = c
make()
keep = [[] for _ in range(1200)]
import typing
print(count)
