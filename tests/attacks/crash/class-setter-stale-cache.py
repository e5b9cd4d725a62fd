# id: class-setter-stale-cache
# class: crash
# expect: blocked
# technique: __annotations__ of a class is set: the old dict is taken apart before the class's cache of look-ups is told; a generator's `finally` in it reads it again through that cache
# source: own
# verified: no
# Patch 0103.
got = []
def fin():
    try:
        yield
    finally:
        got.append(c.__annotations__)
class C:
    pass
c = C()
def old():
    g = fin()
    next(g)
    return {'a': g, 'b': 5}
for i in range(3):
    setattr(C, '__annotations__', old())
    c.__annotations__
    c.__annotations__
    setattr(C, '__annotations__', {'new': 1})
    keep = [{j: j} for j in range(200)]
    d = got.pop()
    print('ESCAPED:class-setter-stale-cache' if 'new' not in d else 'held', len(d), [j for j in range(200) if keep[j] is d])
