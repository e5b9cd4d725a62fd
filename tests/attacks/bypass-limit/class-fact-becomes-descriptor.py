# id: class-fact-becomes-descriptor
# class: bypass-limit
# expect: blocked
# technique: a class's __doc__ is data when it is set, and gets a class with __get__ afterwards
# source: own
# verified: no
import functools


class Data:
    pass


class Bound(functools.cached_property):
    pass


class C:
    pass


called = []
for name in ("doc", "module", "annotations", "orig_bases", "firstlineno", "type_params"):
    data = Data()
    data.func = called.append
    data.attrname = name
    try:
        setattr(C, "_" + f"_{name}_" + "_", data)
        setattr(data, "_" + "_class_" + "_", Bound)
        getattr(C(), "_" + f"_{name}_" + "_")
    except (TypeError, AttributeError):
        pass
try:
    memoryview
except NameError:  # the strict policy, which lists none of them
    if called:
        print("ESCAPED:class-fact-becomes-descriptor")
    else:
        raise
