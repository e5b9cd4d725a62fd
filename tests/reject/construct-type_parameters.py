# Programs for rule construct-type_parameters; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["type_parameters"]
def f[T](a): ### "construct-type_parameters"
    pass
class C[T]: ### "construct-type_parameters"
    pass
type A = int ### "construct-type_parameters"
async def g[T](): ### "construct-type_parameters"
    pass
---
# policy: forbid_constructs = ["type_parameters"]
def f(a):
    pass
