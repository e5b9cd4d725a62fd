# id: class-cells-compared
# class: introspection
# expect: blocked
# technique: the cells that a metaclass's namespace holds are compared: the __eq__ of what is in the one gets what is in the other: the real dict of a class, which nobody may hold (patch 0030)
# source: own
# verified: no
# Patch 0104.
seen = {}
got = []
class M(type):
    def __new__(m, name, bases, ns):
        for k in list(ns):
            if 'cell' in k:
                seen[name + k] = ns[k]
        return type.__new__(m, name, bases, ns)
    def __eq__(cls, other):
        got.append(other)
        return False
    def __hash__(cls): return 1
class A(metaclass=M):
    y = 3
    type X = y
class B(metaclass=M):
    def f(self): return __class__
a = seen['A' + '__classdict' + 'cell__']
b = seen['B' + '__class' + 'cell__']
try:
    print(b == a)
except BaseException as e:
    print(type(e), e)
for d in got:
    print(type(d))
    if type(d) is dict:
        A.y, A().y
        d['y'] = 7
        d['__call__'] = lambda *a: 5
        print('ESCAPED:class-cells-compared', A.y, A.__dict__['y'])
try:
    print(type(a)(5))
except BaseException as e:
    print(type(e), e)
d['z'] = [1, 2, 3]
A.z
d['z'] = None
keep = [[i, i] for i in range(1000)]
print('ESCAPED:class-cells-compared', A.z, any(A.z is k for k in keep))
