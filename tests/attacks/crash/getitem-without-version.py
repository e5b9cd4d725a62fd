# id: getitem-without-version
# class: crash
# expect: blocked
# technique: _spec_cache.getitem of a class without version tags: the function's weak reference's callback calls it while it dies; the generator that it makes outlives it
# source: own
# verified: no
# Patch 0111.
import weakref
class C: pass
def make():
    def __getitem__(self, i):
        yield 1
        yield 2
    return __getitem__
def other(self, i): return 'new'
o = C()
def run(o): return o[0]
for i in range(1500):
    C.x = i
    o.x
C.__getitem__ = make()
for i in range(3000): run(o)
gens = []
def callback(w):
    g = run(o)
    print('callback got', type(g))
    if g != 'new':
        gens.append(g)
        print(next(g))
w = weakref.ref(vars(C)['__getitem__'], callback)
C.__getitem__ = other
keep = [tuple(range(1000 + i, 1000 + i + n)) for n in range(10, 24) for i in range(6)]
gens.clear()
again = [tuple(['another'] * n) for n in range(10, 24) for i in range(6)]
for t in keep:
    if type(t) is not tuple or t[:1] == ('another',):
        print('ESCAPED:getitem-without-version', t)
