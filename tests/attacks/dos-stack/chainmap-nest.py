# id: chainmap-nest
# class: dos-stack
# expect: contained
# technique: ChainMap of ChainMap
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded)
import collections
m = {}
for _ in range(100000):
    m = collections.ChainMap(m)
m.get(1)
