# id: mro-deletes-itself
# class: crash
# expect: blocked
# technique: a metaclass's mro() names a class that is no base and deletes itself: type_mro_modified() finds type.mro and lets the class have version tags; the cache of look-ups is not told when the other class changes
# source: own
# verified: no
# Patch 0112.
class X:
    pass
class M(type):
    def mro(cls):
        del M.mro
        return [cls, X, object]
class Y(metaclass=M):
    pass
X.a = tuple(['first', 1, 2])
print(Y.a)
y = Y()
print(y.a)
X.a = None
keep = [tuple(['other', i, i]) for i in range(50)]
print(Y.a)
print(y.a)
if Y.a is not None: print('ESCAPED:mro-deletes-itself', Y.a)
