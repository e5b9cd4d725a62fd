# Programs for rule attribute-dunder; the format is described in tests/corpus/reject.py.
x = 1
x.__unheard_of__ ### "attribute-dunder: special attribute '__unheard_of__'"
match x:
    case int(__unheard_of__=1): ### "'__unheard_of__'"
        pass
---
# Defined by the program itself, before or after.
class C:
    def __json__(self): return self.__table__
    __table__ = "t"
C().__json__()
C().__other__ = 1
print(C().__class__.__name__)
---
# policy: allow_attributes = ["__unheard_of__"]
class C:
    def __getattr__(self, name): return name
print(C().__unheard_of__)
