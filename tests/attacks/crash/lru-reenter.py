# id: lru-reenter
# class: crash
# expect: contained
# technique: lru_cache entered again from __eq__ / __hash__ of the key during eviction
# source: GH python/cpython issue 94879
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
import functools
class K:
    on = False
    def __hash__(self):
        return 3
    def __eq__(self, o):
        if K.on:
            K.on = False
            for i in range(20):
                f(K())
            f.cache_clear()
        return self is o
@functools.lru_cache(maxsize=3)
def f(k):
    return bytearray(100)
for i in range(300):
    K.on = True
    f(K())
print(f.cache_info().currsize >= 0)
