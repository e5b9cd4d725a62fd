# id: type-params-stale-cache
# class: crash
# expect: blocked
# technique: as ta01, by a name built at run time; strict too
# source: own
# verified: no
# Patch 0103.
got = []
def fin():
    try:
        yield
    finally:
        got.append(getattr(c, '__type_' + 'params__'))
class C:
    pass
c = C()
def old():
    g = fin()
    next(g)
    return (g, 5)
for i in range(3):
    setattr(C, '__type_' + 'params__', old())
    getattr(c, '__type_' + 'params__')
    getattr(c, '__type_' + 'params__')
    setattr(C, '__type_' + 'params__', ('new', 6))
    keep = [(j, j) for j in range(200)]
    d = got.pop()
    print('ESCAPED:type-params-stale-cache' if 'new' not in d else 'held', len(d), [j for j in range(200) if keep[j] is d])
