# id: abstract-methods-stale-cache
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
        got.append(getattr(c, '__abstract' + 'methods__'))
class C:
    pass
c = C()
def old():
    g = fin()
    next(g)
    return {'a': g, 'b': 5}
for i in range(3):
    setattr(C, '__abstract' + 'methods__', old())
    getattr(c, '__abstract' + 'methods__')
    getattr(c, '__abstract' + 'methods__')
    setattr(C, '__abstract' + 'methods__', {'new': 1})
    keep = [{j: j} for j in range(200)]
    d = got.pop()
    print('ESCAPED:abstract-methods-stale-cache' if 'new' not in d else 'held', len(d), [j for j in range(200) if keep[j] is d])
