# Programs for rule construct-decorator; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["decorator"]
class C:
    @property ### "construct-decorator"
    def p(self):
        return 1
---
# policy: forbid_constructs = ["decorator"]
@print ### "construct-decorator"
class C:
    pass
---
# policy: forbid_constructs = ["decorator"]
@print ### "construct-decorator"
async def f():
    pass
---
# policy: forbid_constructs = ["decorator"]
def f():
    pass
