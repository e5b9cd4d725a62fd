# id: nested-tee-copies
# class: dos-stack
# expect: contained
# technique: tee of tee
# source: own
# verified: yes (SIGSEGV)
import itertools
it = iter([1])
for _ in range(300000):
    it = itertools.tee(map(int, it))[0]
next(it)
