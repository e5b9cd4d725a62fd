# id: strict-exec-by-repr
# class: escape
# expect: contained
# technique: strict (no dynamic code): with the library's builtins dict in hand (bt01) repr() of a field's name becomes text in what dataclasses executes
# source: own
# verified: no
import functools, operator, itertools, collections, dataclasses
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
keep = [[] for i in range(600)]
for i in range(3):
    g = gen(y); next(g); g.send(g)
g = None
import typing
found = [ns for ns in out if ns is not mine]
if found:
    b = found[0].get('__built' + 'ins__')
    old = b['repr']
    b['repr'] = lambda x: "(lambda: print('ESCAPED:strict-exec-by-repr text ran under strict'))() or 'x'" if x == 'x' else old(x)
    @dataclasses.dataclass(frozen=True)
    class D:
        x: int
    class E(D): pass
    try: E(1).y = 3
    except Exception as e: print(repr(e))
