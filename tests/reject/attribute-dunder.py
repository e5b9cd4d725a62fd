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
---
# A parameter, a variable, an import or a keyword of that name defines no attribute.
def define(__unheard_of__, *, __other__=1, **__third__): "looks harmless"
__fourth__ = 1
for __fifth__ in (): pass
def f(x): __sixth__ = 1
lambda __seventh__: 1
dict(__eighth__=1)
x = 1
x.__unheard_of__ ### "attribute-dunder: special attribute '__unheard_of__'"
x.__other__ ### "'__other__'"
x.__third__ ### "'__third__'"
x.__fourth__ ### "'__fourth__'"
x.__fifth__ ### "'__fifth__'"
x.__sixth__ ### "'__sixth__'"
x.__seventh__ ### "'__seventh__'"
x.__eighth__ ### "'__eighth__'"
---
# Nor does it to write or delete the attribute of anything but a method's own object.
class C:
    def m(self, other):
        other.__unheard_of__ = 1
        del self.__other__
        def inner():
            self.__third__ = 1
        setattr(self, "__fourth__", 1)
def f(self): self.__fifth__ = 1
x = C()
x.__unheard_of__ ### "'__unheard_of__'"
x.__other__ ### "'__other__'"
x.__third__ ### "'__third__'"
x.__fourth__ ### "'__fourth__'"
x.__fifth__ ### "'__fifth__'"
---
class C:
    x: "(__unheard_of__ := 1)" = 1
    y = [0 for __other__ in ()]
C.__unheard_of__ ### "'__unheard_of__'"
C.__other__ ### "'__other__'"
---
class C:
    def m(self): self.__own__ = 1
    class Inner: __inner__ = 2
C().__own__
C.Inner.__inner__
