# id: imported-body-frames
# class: escape
# expect: contained
# technique: weakref callback instead of a finaliser: a C callable in the module body of typing
# source: own
# verified: no
# policy: plugin
import functools, weakref
L = []
it = map(L.append, iter(globals, None))
class C: pass
refs = []
def make():
    c = C(); c.me = c
    refs.append(weakref.ref(c, functools.partial(next, it)))
make()
keep = [[] for _ in range(1000)]
import typing
if L and L[0].get('__name__') == 'typing': print('ESCAPED:imported-body-frames namespace of typing by a weakref callback')
else: print('nothing', len(L))
