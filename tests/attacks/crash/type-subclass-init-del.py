# id: type-subclass-init-del
# class: crash
# expect: contained
# technique: class deleted, renamed and re-based inside __init_subclass__ and __set_name__
# source: own
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
class D:
    def __set_name__(self, o, n):
        for k in list(vars(o)):
            if not k.startswith("__"):
                delattr(o, k)
        o.__bases__ = (B2,)
class B1:
    def __init_subclass__(cls, **k):
        cls.__bases__ = (B2,)
        del cls.a
class B2:
    pass
for _ in range(100):
    try:
        class C(B1):
            a = D()
            b = D()
            c = 1
    except (RuntimeError, AttributeError, TypeError):
        pass
print("ok")
