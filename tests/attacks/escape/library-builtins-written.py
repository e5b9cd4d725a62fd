# id: library-builtins-written
# class: escape
# expect: contained
# technique: strict: the namespace of a real module (as in gc03) names the library's builtins dict, which nobody watches: a builtin replaced there is what all library code calls
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
keep = [[] for i in range(800)]
for i in range(3):
    g = gen(y); next(g); g.send(g)
g = None
import typing
found = [ns for ns in out if ns is not mine]
got = []
if found:
    b = found[0].get('__built' + 'ins__')
    old = b['isinstance']
    def isinst(a, c):
        if len(got) < 3: got.append((a, c))
        return old(a, c)
    b['isinstance'] = isinst
    import json
    json.loads('1')
if got: print('ESCAPED:library-builtins-written all library code calls the program for isinstance', got)
