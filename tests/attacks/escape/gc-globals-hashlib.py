# id: gc-globals-hashlib
# class: escape
# expect: contained
# technique: the real namespace of a library module: the collector runs a finaliser that is a C callable (globals, through map and partial) while the innermost Python frame is the module body of hashlib, which has the power to call globals()
# source: own
# verified: no
# policy: plugin
import functools
L = []
it = map(L.append, iter(globals, None))
class C: __del__ = staticmethod(functools.partial(next, it))
def make():
    c = C(); c.me = c
make()
keep = [[] for _ in range(1450)]
import hashlib
del keep
if L and L[0].get('__name__') != '__main__':
    d = L[0]
    print('ESCAPED:gc-globals-hashlib namespace of', d.get('__name__'), len(d), [k for k in d if k.startswith('__')])
    print(list(d['__built' 'ins__'])[:5])
else: print('nothing')
