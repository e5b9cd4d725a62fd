# id: asyncgen-hooks-kept-by-thread
# class: leak
# expect: blocked
# technique: asynchronous generator hooks are kept by the thread and called for later tenants
# source: own
# verified: yes
# part: b
async def numbers():
    yield 1


numbers().__anext__()
