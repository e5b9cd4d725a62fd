# id: nested-map-dealloc
# class: dos-stack
# expect: contained
# technique: deep map chain dropped without being consumed
# source: GH python/cpython issue 102356
# verified: no (plain CPython 3.13.0: rc 0, finishes)
it = iter([1])
for _ in range(2000000):
    it = map(int, it)
del it
