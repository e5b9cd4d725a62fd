# id: class-assignment-special-attributes
# class: escape
# expect: contained
# technique: __class__, __bases__ and special attributes of classes, in every order
# source: own
# verified: no
class A: pass
class B(A): pass
class C: __slots__ = ()
b = B()
for target in (A, B, C, int, type, object):
    for name in ("__class__", "__bases__", "__name__", "__qualname__", "__module__", "__doc__", "__abstractmethods__", "__mro__", "__dict__", "__type_params__", "__annotations__"):
        for value in (A, (A,), (object,), "x", None, 1, {}, frozenset("a")):
            for holder in (b, target):
                try:
                    setattr(holder, name, value)
                except (TypeError, AttributeError, ValueError):
                    pass
