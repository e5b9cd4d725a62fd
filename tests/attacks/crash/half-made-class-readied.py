# id: half-made-class-readied
# class: crash
# expect: blocked
# technique: mro() fails when the class is made and not later: the class that the failed statement left in the cell of __class__ is made ready by its first look-up, but type() never gave it its slots: tp_iternext is NULL, which a loop calls
# source: own
# verified: no
# Patch 0097.
box = []
class M(type):
    def mro(cls):
        if not box[1:]:
            raise ValueError('not now')
        return type.mro(cls)
try:
    class X(metaclass=M):
        def f(): return __class__
        box.append(f)
except ValueError as e:
    print(e)
X = box[0]()
box.append(1)
try:
    X.foo
except AttributeError as e:
    print(e)
print(X.__mro__)
class Y:
    def __iter__(self): return self
    def __next__(self):
        self.__class__ = X
        return 1
for i in Y():
    print(i)
