# id: generator-descriptors-by-hand
# class: introspection
# expect: blocked
# technique: the descriptors of generators, coroutines and async generators are applied by hand
# source: own
# verified: yes
def g():
    yield 1
async def c():
    pass
async def ag():
    yield 1
co = c()
for thing in (g(), co, ag()):
    for name, value in vars(type(thing)).items():
        if not hasattr(value, "__get__"):
            continue
        try:
            found = value.__get__(thing)
        except Exception:
            continue
        if type(found).__name__ in ("frame", "code"):
            print("ESCAPED:generator-descriptors-by-hand")
co.close()
