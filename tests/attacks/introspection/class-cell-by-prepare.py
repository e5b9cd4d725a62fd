# id: class-cell-by-prepare
# class: introspection
# expect: blocked
# technique: as cd02 by a mapping from __prepare__ whose __setitem__ sees what the body stores; and a namespace without metaclass: functions of types, dict subclass
# source: own
# verified: no
# Patch 0104.
import types
got = []
class NS(dict):
    def __setitem__(self, k, v):
        got.append((k, v))
        dict.__setitem__(self, k, v)
    def __getitem__(self, k):
        return dict.__getitem__(self, k)
class M(type):
    def __prepare__(name, bases): return NS()
class A(metaclass=M):
    y = 3
    type X = y
    def f(self): return __class__
    def g[T: (y, int)](self): pass
print([k for k, v in got])
print(A.X.__value__)
for k, c in got:
    if type(c).__name__ == 'cell':
        print('ESCAPED:class-cell-by-prepare', k)
