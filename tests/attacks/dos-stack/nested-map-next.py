# id: nested-map-next
# class: dos-stack
# expect: contained
# technique: map of map of map: next() recurses in C
# source: GH python/cpython issue 103503
# verified: yes (SIGSEGV)
it = iter([1])
for _ in range(300000):
    it = map(int, it)
next(it)
