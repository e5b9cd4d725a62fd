# id: nested-filter-next
# class: dos-stack
# expect: contained
# technique: filter chain
# source: GH python/cpython issue 137894
# verified: yes (SIGSEGV)
it = iter([1])
for _ in range(300000):
    it = filter(None, it)
next(it)
