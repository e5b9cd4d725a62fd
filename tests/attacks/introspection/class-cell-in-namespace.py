# id: class-cell-in-namespace
# class: introspection
# expect: blocked
# technique: the namespace that a metaclass gets holds __classcell__ and __classdictcell__: cells
# source: own
# verified: no
# Patch 0104.
seen = {}
class M(type):
    def __new__(m, name, bases, ns):
        print(list(ns))
        for k in list(ns):
            if 'cell' in k:
                seen[k] = ns[k]
        return type.__new__(m, name, bases, ns)
class A(metaclass=M):
    y = 3
    type X = y
    def f(self): return __class__
    def g[T: (y, int)](self): pass
for k, c in seen.items():
    if type(c).__name__ == 'cell':
        print('ESCAPED:class-cell-in-namespace', k)
    d = getattr(c, 'cell_' + 'contents')
    print(type(d))
    if type(d) is dict:
        d['y'] = 7
        print(A.y)
