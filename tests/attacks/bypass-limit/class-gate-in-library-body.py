# id: class-gate-in-library-body
# class: bypass-limit
# expect: contained
# technique: strict's rules: setattr called as a finaliser (a C callable) while a library module's body runs, where the class gate asks nothing
# source: own
# verified: no
# policy: strict
import functools, collections
s = setattr
class C: pass
class V: pass
sm = staticmethod(lambda: None)
collections.namedtuple('X', map(s, [C], ['__d' 'el__'], [sm]), rename=True)
n = '__ge'; n += 'tattr__'
sm.__init__(functools.partial(next, map(s, [V], [n], [lambda self, name: 'hooked ' + name])))
def make():
    c = C(); c.me = c
make()
N = 1000
keep = [[] for _ in range(N)]
import typing
print('ESCAPED:class-gate-in-library-body __getattr__ defined', V().x)
