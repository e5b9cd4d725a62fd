# id: chainmap-writes-module
# class: escape
# expect: contained
# technique: strict: the dict of a real module (as in gc03) is written by ChainMap.__setitem__, which is library code: the watcher of modules asks only whether library code writes
# source: own
# verified: no
import functools, operator, itertools, collections
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
keep = [[] for i in range(1000)]
for i in range(3):
    g = gen(y); next(g); g.send(g)
g = None
import typing
found = [ns for ns in out if ns is not mine]
got = []
if found:
    ns = found[0]
    print(ns['__name__'])
    collections.ChainMap(ns)['_type_check'] = lambda *a, **k: got.append(a) or int
    collections.ChainMap(ns)['_calculate_meta'] = 5
    typing.Optional[3]
if got: print('ESCAPED:chainmap-writes-module a real module calls the program', got[0])
