# id: copyreg-through-reduce
# class: escape
# expect: blocked
# technique: copyreg's functions, found through __reduce_ex__, make objects of types that have no constructor
# source: own
# verified: yes
import copy
import types

SAY = "ESCAPED:copyreg-through-reduce"
rebuild = object().__reduce_ex__(0)[0]
renew = object().__reduce_ex__(2)[0]


def generator():
    yield


KINDS = [type(generator), type(generator()), type(print), type(len.__call__), type(type.__dict__["__name__"]), types.ModuleType,
         type(vars(type)), type(iter([])), types.MethodType, type(None)]
for kind in KINDS:
    for make in (lambda: rebuild(kind, object, None), lambda: rebuild(kind, kind, ()), lambda: renew(kind), lambda: renew(kind, None, {}),
                 lambda: object.__new__(kind), lambda: rebuild(kind, tuple, (1, 2)), lambda: copy.copy(kind.__new__(kind))):
        try:
            made = make()
        except Exception:
            continue
        for name in ("__code__", "__globals__", "gi_frame", "f_back", "system"):
            if hasattr(made, name):
                print(SAY)
for function in (rebuild, renew):
    for name in ("__globals__", "__code__", "__builtins__", "__closure__"):
        if hasattr(function, name):
            print(SAY)
