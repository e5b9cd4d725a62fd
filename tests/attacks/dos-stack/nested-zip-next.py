# id: nested-zip-next
# class: dos-stack
# expect: contained
# technique: zip chain
# source: own
# verified: yes (SIGSEGV)
it = iter([1])
for _ in range(200000):
    it = zip(it)
next(it)
