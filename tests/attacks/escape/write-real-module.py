# id: write-real-module
# class: escape
# expect: contained
# technique: the namespace of a real module (as in gc03) is written by library code on the program's behalf (functools.update_wrapper updates wrapper.__dict__): the watcher sees library code
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
keep = [[] for i in range(1000)]
for i in range(3):
    g = gen(y); next(g); g.send(g)
g = None
import typing
found = [ns for ns in out if ns is not mine]
if found:
    ns = found[0]
    print(ns['__name__'])
    class W: pass
    w, v = W(), W()
    got = []
    v._type_check = lambda *a, **k: got.append(a) or int
    class Fake:
        @property
        def __dict__(self): return ns
    try:
        functools.update_wrapper(Fake(), v, assigned=())
    except Exception as e: print(repr(e))
    print(ns.get('_type_check'))
    typing.Optional[3]
    if got: print('ESCAPED:write-real-module a real module runs the guest\'s function', got)
