# id: type-class-assign
# class: crash
# expect: contained
# technique: __class__ assignment across layouts, modules and immutable types
# source: own
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
import types
class S:
    __slots__ = ("a",)
class S2:
    __slots__ = ("b",)
class D:
    pass
class L(list):
    pass
class L2(list):
    pass
class Mod(types.ModuleType):
    pass
pairs = [(S(), S2), (S(), D), (D(), S), (L(), L2), ([], L), (D(), L), (5, bool), ((), L), (types, Mod), (object(), D), (D(), type), (type("T", (), {}), D), (len, D)]
for o, c in pairs:
    try:
        o.__class__ = c
        repr(o), dir(o)
        getattr(o, "a", 0), getattr(o, "b", 0)
    except (TypeError, AttributeError):
        pass
print("ok")
