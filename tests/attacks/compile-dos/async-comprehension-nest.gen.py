# id: async-comprehension-nest
# class: compile-dos
# expect: contained
# technique: nested asynchronous comprehensions
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
# generator: run this file with a trusted python3; its standard output is the untrusted program
s = "0"
for i in range(18):
    s = "[%s async for x%d in y]" % (s, i)
print("async def f(y):\n  return " + s)
