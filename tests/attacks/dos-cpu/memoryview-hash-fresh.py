# id: memoryview-hash-fresh
# class: dos-cpu
# expect: killed
# technique: a memoryview caches its hash, so each pass makes a new one over the same bytes
# source: own
import collections
import itertools
collections.deque(map(hash, map(memoryview, itertools.repeat(bytes(20000000)))), 0)
