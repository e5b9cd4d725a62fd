# Programs for rule construct-for; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["for"]
for i in (): ### "construct-for"
    pass
---
# policy: forbid_constructs = ["for"]
while False:
    pass
---
# policy: forbid_constructs = ["for"]
async def f(x):
    async for y in x: ### "construct-for"
        pass
---
# policy: forbid_constructs = ["for"]
async def f(x):
    return [y async for y in x]
