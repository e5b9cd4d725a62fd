# Programs for rule construct-function; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["function"]
def f(): ### "construct-function"
    pass
---
# policy: forbid_constructs = ["function"]
class C:
    def m(self): ### "construct-function"
        pass
---
# policy: forbid_constructs = ["function"]
async def f(): ### "construct-function"
    pass
---
# policy: forbid_constructs = ["function"]
f = lambda: 1
