# id: lru-cache-lock-reentered
# class: dos-cpu
# expect: contained
# technique: re-entrant use of the lock behind a cached property or singledispatch
# source: own
# verified: no
import functools
@functools.lru_cache(maxsize=2)
def f(n):
    return n if n < 2 else f(n - 1) + f(n - 2)
class E:
    def __eq__(self, other):
        f.cache_clear()
        return f(3) == 2
    def __hash__(self):
        return 1
for _ in range(300):
    try:
        f(E())
    except TypeError:
        pass
