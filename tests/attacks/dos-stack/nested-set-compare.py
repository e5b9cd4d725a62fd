# id: nested-set-compare
# class: dos-stack
# expect: contained
# technique: set comparisons of nested frozensets
# source: own
# verified: no (plain CPython 3.13.0: rc 1, RecursionError: maximum recursion depth exceeded in comparison)
a = b = frozenset()
for _ in range(300000):
    a, b = frozenset([a]), frozenset([b])
a == b
