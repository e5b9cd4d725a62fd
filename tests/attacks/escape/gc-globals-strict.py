# id: gc-globals-strict
# class: escape
# expect: contained
# technique: gc_globals_typing under strict: __del__ comes from namedtuple(map(setattr, ...)), and its staticmethod is filled with a C callable afterwards
# source: own
# verified: no
# policy: strict
import functools, collections
L = []
it = map(L.append, iter(globals, None))
class C: pass
s = setattr
sm = staticmethod(lambda: None)
collections.namedtuple('X', map(s, [C], ['__d' 'el__'], [sm]), rename=True)
sm.__init__(functools.partial(next, it))
def make():
    c = C(); c.me = c
make()
keep = [[] for _ in range(1000)]
import typing
del keep
if L and L[0].get('__name__') != '__main__':
    d = L[0]
    print('ESCAPED:gc-globals-strict namespace of', d.get('__name__'), len(d), [k for k, v in d.items() if type(v).__name__ == 'module'])
else: print('nothing')
