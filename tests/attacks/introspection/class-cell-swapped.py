# id: class-cell-swapped
# class: introspection
# expect: blocked
# technique: the cell of __class__, found in locals() of a class body, stands as __classdictcell__ in the next body: type() writes that class's real dict into it, and the first class's method returns it
# source: own
# verified: no
# Patch 0104.
class B:
    def f(self): return __class__
    ns = locals()
cell = B.ns['__class' + 'cell__']
class C:
    z = 3
    locals()['__classdict' + 'cell__'] = cell
d = B().f()
print(type(d))
if type(d) is dict:
    d['z'] = [1, 2, 3]
    C.z
    C.z
    d['z'] = None
    keep = [[i, i] for i in range(100)]
    print('ESCAPED:class-cell-swapped', C.z, any(C.z is k for k in keep))
    d['__getattr__'] = lambda self, name: 'a forbidden special function was called for ' + name
    d['__del__'] = lambda self: print('so was __del__')
    class D(C): pass
    print('ESCAPED:class-cell-swapped', D().nope)
