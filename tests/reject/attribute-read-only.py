# Programs for rule attribute-read-only; the format is described in tests/corpus/reject.py.
class C: pass
C.__bases__ = (dict,) ### "attribute-read-only: attribute '__bases__' may be read, but not set"
C.__mro__ = () ### "'__mro__'"
del C.__mro__ ### "'__mro__'"
---
class C: pass
C.__name__ = "D"
print(C.__bases__, C.__mro__)
