# id: await-chain
# class: compile-dos
# expect: contained
# technique: await chain in an async function
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("async def f(a):\n return " + "await " * 1 + "(" + "await (" * 190 + "a" + ")" * 191)
