# id: struct-seq-compare
# class: dos-stack
# expect: contained
# technique: nested named tuples compared
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded in comparison)
import collections
P = collections.namedtuple("P", "a")
a = b = P(0)
for _ in range(300000):
    a, b = P(a), P(b)
a < b
