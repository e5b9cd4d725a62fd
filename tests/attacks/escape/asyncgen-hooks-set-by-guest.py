# id: asyncgen-hooks-set-by-guest
# class: escape
# expect: blocked
# technique: hooks of asynchronous generators
# source: own
# verified: yes
import sys
sys.set_asyncgen_hooks(firstiter=lambda gen: print("ESCAPED:asyncgen-hooks-set-by-guest"))
async def g():
    yield 1
g().__aiter__().__anext__().send(None)
