# id: lru-cache-wrapped
# class: introspection
# expect: blocked
# technique: __wrapped__ and cache_parameters of library caches lead to namespaces
# source: own
# verified: yes
import functools
@functools.lru_cache(maxsize=None)
def own(x):
    return x
parameters = getattr(own, "cache_parameters", None)
for function in (parameters, own, own.__wrapped__, functools.wraps, functools.reduce):
    for name in ("__glo" + "bals__", "__clo" + "sure__", "__buil" + "tins__", "__co" + "de__"):
        if getattr(function, name, None) is not None:
            print("ESCAPED:lru-cache-wrapped")
