# id: gc-globals-to-backtracking
# class: escape
# expect: contained
# technique: a guest's pattern in the backtracking engine: the real re (as in gc_globals_to_sre), called by C code in a library module's body, where the pattern gate lets everything pass
# source: own
# verified: no
# policy: plugin
import functools, logging, numbers
L = []
it = map(L.append, iter(globals, None))
class C: __del__ = staticmethod(functools.partial(next, it))
def make():
    c = C(); c.me = c
make()
N = 300
keep = [[] for _ in range(N)]
import typing
d = next((x for x in L if x.get('__name__') == 'typing'), None)
T = d['_terrarium']
got = []
class Z(dict): __bool__ = staticmethod(functools.partial(next, map(got.append, map(T.loaded, ['re']))))
try: logging.LogRecord('n', 10, 'p', 1, 'm', (Z(),), None)
except TypeError as e: print(e)
real = got[0]
pat = []
class M(type): pass
class G(metaclass=M): pass
numbers.Number.register(G)
M.__subclasscheck__ = staticmethod(functools.partial(next, map(pat.append, map(real.compile, [r'(a+)+(?=b)\1$']))))
try: import decimal
except Exception as e: print(type(e).__name__, e)
print('ESCAPED:gc-globals-to-backtracking pattern of the backtracking engine', pat, type(pat[0]).__module__, pat[0].match('aab'))
print(pat[0].match('a' * 28))
