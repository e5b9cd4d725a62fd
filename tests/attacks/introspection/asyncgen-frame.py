# id: asyncgen-frame
# class: introspection
# expect: blocked
# technique: ag_frame of an asynchronous generator
# source: own
# verified: yes
async def g():
    yield 1
if "<frame at" in str(g().ag_frame):
    print("ESCAPED:asyncgen-frame")
