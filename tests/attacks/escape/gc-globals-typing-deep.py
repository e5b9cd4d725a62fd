# id: gc-globals-typing-deep
# class: escape
# expect: contained
# technique: what gc_globals_typing gives: real modules, the library's builtins and a change of what library code calls
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
keep = [[] for _ in range(1200)]
import typing
d = L[0]
if d.get('__name__') == 'typing':
    print([ (k, type(v).__name__) for k, v in d.items() if type(v).__name__ == 'module'])
    b = d['__built' 'ins__']
    t = d.get('_terrarium')
    print(len(b), t)
    real = b['isinstance']
    seen = []
    def mine(o, c):
        seen.append((o, c)); return real(o, c)
    b['isinstance'] = mine
    import json
    json.loads('[1]'); json.loads(b'[1]')
    print('ESCAPED:gc-globals-typing-deep library code calls the guest isinstance', len(seen))
