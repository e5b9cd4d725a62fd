# id: metaclass-mro
# class: crash
# expect: contained
# technique: mro() that lies, classes that change while they are made
# source: own
# verified: no
class M(type):
    def mro(cls): return [object] if fake else [cls, A, object] if A else [cls, object]
A = None; fake = False
class X(metaclass=M): __slots__ = ('a', 'b')
class A(metaclass=type): __slots__ = ('c',)
for base in (X, A, int, str, list, dict):
    try:
        class Y(base, metaclass=M): pass
        y = Y(); print(Y.__mro__, getattr(y, 'a', 0), getattr(y, 'c', 0)); y.c = 1
    except Exception as e: print(type(e).__name__, e)
fake = True
for base in (X, int, tuple):
    try:
        class Z(base, metaclass=M): pass
        print(Z()); 
    except Exception as e: print(type(e).__name__, e)
class N(type):
    def mro(cls):
        cls.__bases__; 
        for k in list(cls.__dict__):
            try: delattr(cls, k)
            except Exception: pass
        try: super(N, cls).__call__()
        except Exception as e: print('early', type(e).__name__)
        return super().mro()
class Q(int, metaclass=N):
    def __init__(s): pass
print(Q())
