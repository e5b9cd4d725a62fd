# Programs for rule attribute-forbidden; the format is described in tests/corpus/reject.py.
def f(): pass
f.__globals__ ### "attribute-forbidden: attribute '__globals__' is forbidden: it leads from a function"
f.__code__.co_consts ### "attribute '__code__'" "attribute 'co_consts'"
(x for x in ()).gi_frame.f_back ### "gi_frame" "f_back"
print.__self__ ### "'__self__'"
object.__subclasses__() ### "'__subclasses__'"
---
# Writing and deleting, and reading without a dot.
def f(): pass
f.__code__ = 1 ### "'__code__'"
del f.__closure__ ### "'__closure__'"
getattr(f, "__globals__") ### "'__globals__'"
setattr(f, '__code__', 1) ### "'__code__'"
match f:
    case object(__globals__=g): ### "'__globals__'"
        pass
class P:
    __match_args__ = ("__globals__",) ### "'__globals__'"
import operator as o
o.attrgetter("a.__globals__.b") ### "'__globals__'"
---
# Annotations in strings are code.
def f(a: "g.__globals__", *b: "g.__globals__") -> "[x.__code__ for x in y]": ### "__globals__" "__globals__" "__code__"
    c: "list['g.__globals__']" = 1 ### "__globals__"
def g(a: "not code at all (", b: 'x' = "x.__globals__"): pass
---
# What the parser normalises is judged as CPython sees it.
def f(): pass
f.__glₒbals__ ### "'__globals__'"
f.__𝐠lobals__ ### "'__globals__'"
---
# policy: forbid_attributes = ["secret", "_C__x"]
class C:
    def m(self):
        return self.secret, self.__x ### "attribute 'secret' is forbidden: the policy forbids it" "'__x'"
---
class C:
    f_code_name = 1
    def frame(self): return self.f_code_name, self.__private
print(type(C()).__name__, C.__mro__, C().frame.__func__.__qualname__)
---
# How a type lays out its instances, whoever claims to define it.
import functools
class C:
    __vectorcalloffset__ = 1
functools.partial(int).__vectorcalloffset__ ### "attribute-forbidden: attribute '__vectorcalloffset__'"
C.__weaklistoffset__ ### "'__weaklistoffset__'"
