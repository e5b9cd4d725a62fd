# id: grd-async-hooks
# class: escape
# expect: blocked
# technique: hooks of asynchronous generators
# source: own
# verified: yes
import sys
sys.set_asyncgen_hooks(firstiter=lambda gen: print("ESCAPED:grd-async-hooks"))
async def g():
    yield 1
g().__aiter__().__anext__().send(None)
