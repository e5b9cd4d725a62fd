# id: noimport-runtime
# class: escape
# expect: contained
# technique: import under a policy that forbids it, by functions of what is there already
# source: own
# verified: no
# policy: noimport.toml
def f[T: int](x: T): return x
T = f.__type_params__[0]
print(T.__module__, type(T), (T | None), list[T])
e = None
n = '__redu'; n += 'ce_ex__'
for o in (1, [], T, print, object(), {}.keys(), iter([])):
    try:
        r = getattr(o, n)(4); print(type(o).__name__, r[0], r[1])
        g = r[0]
        for k in ('__globals__', '__self__', '__module__'):
            v = getattr(g, k, None)
            if type(v).__name__ == 'module': print('ESCAPED:noimport-runtime ', v)
    except Exception as x: print(type(x).__name__, x)
type X[Q] = list[Q]
u = T | "math"
fr = [a for a in u.__args__ if a is not T][0]
M = type(u)
print(M, type(fr))
t = type(fr)
try:
    r = t('x.y')._evaluate({'x': fr}, {}, (), recursive_guard=frozenset())
    print(r)
except Exception as x: print(type(x).__name__, x)
try: b'abc'.decode('cp437'); print('codec')
except Exception as x: print(type(x).__name__, x)
