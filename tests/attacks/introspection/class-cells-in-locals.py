# id: class-cells-in-locals
# class: introspection
# expect: blocked
# technique: cd04 without a metaclass: locals() of a class body keeps the cells; who compares them?
# source: own
# verified: no
# Patch 0104.
class A:
    y = 3
    type X = y
    ns = locals()
class B:
    def f(self): return __class__
    ns = locals()
cells = [v for c in (A, B) for k, v in c.ns.items() if 'cell' in k]
print(cells)
got = []
class Spy:
    def __eq__(self, other):
        got.append(other)
        return False
    __hash__ = None
A.s = Spy()
for a in cells:
    for b in cells + [Spy()]:
        for op in ('__eq__', '__lt__', '__ge__'):
            try:
                getattr(a, op)(b)
            except BaseException as e:
                print(type(e), e)
        a == b
        b == a
print([type(g) for g in got])
