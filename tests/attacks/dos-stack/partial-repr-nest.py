# id: partial-repr-nest
# class: dos-stack
# expect: contained
# technique: repr of deeply nested partials
# source: own
# verified: no
import functools

p = abs
for _ in range(100_000):
    p = functools.partial(map, p)
repr(p)
