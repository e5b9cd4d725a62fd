# id: special-method-in-object-mapping
# class: bypass-limit
# expect: blocked
# technique: reversed() of a mapping proxy calls what the mapping has under __reversed__
# source: own
# verified: no
import types

called = []


class M:
    def __getitem__(self, key):
        return key

    def keys(self):
        return []


m = M()
setattr(m, "_" + "_reversed_" + "_", lambda: called.append(1) or iter(()))
try:
    list(reversed(types.MappingProxyType(m)))
except TypeError:
    pass
try:
    memoryview
except NameError:  # the strict policy, which does not list it
    if called:
        print("ESCAPED:special-method-in-object-mapping")
    else:
        raise
