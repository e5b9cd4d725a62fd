# id: type-bases-cycle
# class: crash
# expect: contained
# technique: __bases__ assignment from inside mro()
# source: own
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
class X:
    pass
class M(type):
    on = False
    def mro(cls):
        if M.on:
            M.on = False
            A.__bases__ = (X,)
        return type.mro(cls)
class Y(X):
    pass
class A(Y, metaclass=M):
    pass
M.on = True
try:
    A.__bases__ = (Y, X)
    A().x
except (TypeError, AttributeError):
    print("ok")
