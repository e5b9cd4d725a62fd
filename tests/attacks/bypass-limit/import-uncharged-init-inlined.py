# id: import-uncharged-init-inlined
# class: bypass-limit
# expect: contained
# technique: guest frames that the eval loop enters without asking: heapq's call of a guest's class, specialised before, runs its __init__ while a library module loads
# source: own
# verified: no
# policy: plugin
import numbers, functools, heapq
count = 0
class Key:
    def __init__(self, x):
        global count
        self.x = x
        for i in range(1000): count += 1
    def __lt__(self, o): return self.x < o.x
for i in range(30): heapq.nsmallest(2, [1, 2, 3], key=Key)
count = 0
class M(type): pass
class G(metaclass=M): pass
numbers.Number.register(G)
M.__subclasscheck__ = staticmethod(lambda s: False)
M.__subclasscheck__ = staticmethod(functools.partial(next, map(heapq.nsmallest, [2], [range(800)], [Key])))
try: import decimal
except Exception as e: print(type(e).__name__, e)
print(count)
