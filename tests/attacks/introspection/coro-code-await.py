# id: coro-code-await
# class: introspection
# expect: blocked
# technique: cr_code and cr_await attributes
# source: own
# verified: yes
async def c():
    pass
k = c()
s = str(k.cr_code)
k.close()
if "<code object" in s:
    print("ESCAPED:coro-code-await")
