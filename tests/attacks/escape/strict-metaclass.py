# id: strict-metaclass
# class: escape
# expect: contained
# technique: strict forbids metaclasses and most special methods: the collector closes a generator while a library module's body runs, and type() makes both there (G3: the library's own classes are not asked)
# source: own
# verified: no
import functools, operator, itertools
out = []
def call(self, *a): return 'called'
ns = {'__call__': call, '__getattr__': lambda self, n: n, '__instancecheck__': lambda c, i: True}
make = map(functools.partial(type, 'M', (type,)), itertools.repeat(ns))
feed = map(itertools.islice, itertools.repeat(make), itertools.repeat(1))
act = functools.partial(operator.call, functools.partial(next, map(out.extend, feed), None))
class Y:
    close = staticmethod(act)
    def __iter__(self): return self
    def __next__(self): return 1
def gen(y):
    me = yield
    yield from y
y = Y()
keep = [[] for i in range(800)]
for i in range(3):
    g = gen(y); next(g); g.send(g)
g = None
import typing
if out:
    M = out[0]
    print('ESCAPED:strict-metaclass metaclass', M, M.__mro__ if hasattr(M, '__mro__') else '')
