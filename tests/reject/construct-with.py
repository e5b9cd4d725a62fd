# Programs for rule construct-with; the format is described in tests/corpus/reject.py.
# policy: forbid_constructs = ["with"]
def f(x):
    with x: ### "construct-with"
        pass
---
# policy: forbid_constructs = ["with"]
x = 1
---
# policy: forbid_constructs = ["with"]
async def f(x):
    async with x: ### "construct-with"
        pass
