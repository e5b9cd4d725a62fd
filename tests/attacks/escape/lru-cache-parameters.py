# id: lru-cache-parameters
# class: escape
# expect: blocked
# technique: lru_cache adds a lambda of its own module under a public name; from there to the library's globals
# source: own
# verified: yes
import functools


@functools.lru_cache
def f():
    pass


path = "__glo" "bals__"
if "GenericAlias" in getattr(f.cache_parameters, path):
    print("ESCAPED:lru-cache-parameters")
