# id: type-mro-foreign
# class: crash
# expect: contained
# technique: mro() returns classes with another memory layout
# source: own
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
class M(type):
    def mro(cls):
        return [cls, int, dict, object] if False else [cls, list, object]
try:
    class A(metaclass=M):
        def f(self):
            return len(self)
    a = A()
    for op in (len, repr, lambda o: o.append(1), lambda o: o[0], iter, hash, lambda o: o == [], lambda o: o.f()):
        try:
            op(a)
        except (TypeError, AttributeError):
            pass
except TypeError:
    pass
print("ok")
