# id: lru-cache-shared
# class: leak
# expect: blocked
# technique: cache statistics of a shared function reveal calls of other tenants
# source: own
# verified: yes
# part: b
import fnmatch
info = fnmatch._compile_pattern.cache_info()
if info.currsize > 0:
    print("ESCAPED:lru-cache-shared")
