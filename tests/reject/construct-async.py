# Programs for rule construct-async; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["async"]
async def f(): ### "construct-async"
    await g() ### "construct-async"
---
# policy: forbid_constructs = ["async"]
async def f(a): ### "construct-async"
    async for x in a: ### "construct-async"
        async with x: ### "construct-async"
            pass
---
# policy: forbid_constructs = ["async"]
def f(a):
    return [x async for x in a] ### "construct-async"
---
# policy: forbid_constructs = ["async"]
def f():
    yield 1
