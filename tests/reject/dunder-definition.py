# Programs for rule dunder-definition; the format is described in tests/corpus/reject.py.
class C:
    def __subclasses__(self): pass ### "dunder-definition: '__subclasses__' may not be defined"
    __code__ = 1 ### "'__code__'"
---
class C:
    def __init__(self): pass
    def __del__(self): pass
    def __getattribute__(self, name): return 1
    __eq__ = None
---
# policy: dunder_definitions = ["__init__"]
class C:
    def __init__(self): pass
    def __del__(self): pass ### "'__del__'"
    __eq__ = None ### "'__eq__'"
C.__hash__ = None ### "'__hash__'"
__all__ = [] ### "'__all__'"
