# id: strict-generator-close
# class: escape
# expect: contained
# technique: strict: no finaliser, but a generator in a cycle that the collector closes while typing loads; it delegates to an object whose close is C code, so no guest frame stands between typing's frame (power globals()) and the call
# source: own
# verified: no
import functools, operator, itertools
out = []
calls = map(operator.call, itertools.repeat(globals))
feed = map(itertools.islice, itertools.repeat(calls), itertools.repeat(1))
act = functools.partial(operator.call, functools.partial(next, map(out.extend, feed), None))
class Y:
    close = staticmethod(act)
    def __iter__(self): return self
    def __next__(self): return 1
def gen(y):
    me = yield
    yield from y
y = Y()
mine = globals()
keep = [[] for i in range(800)]
for i in range(3):
    g = gen(y)
    next(g)
    g.send(g)
g = None
import typing
found = [ns for ns in out if ns is not mine]
if found:
    ns = found[0]
    print('ESCAPED:strict-generator-close namespace of', ns.get('__name__'), len(ns), sorted(k for k in ns if k.startswith('_'))[:12])
print(len(out))
