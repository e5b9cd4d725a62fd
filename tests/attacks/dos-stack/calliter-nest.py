# id: calliter-nest
# class: dos-stack
# expect: contained
# technique: callable iterators over the __next__ of callable iterators
# source: own
# verified: no (plain CPython 3.13.0: exit code 1, RecursionError: maximum recursion depth exceeded while calli)
it = iter([1, 2])
for _ in range(300_000):
    it = iter(it.__next__, None)
next(it)
