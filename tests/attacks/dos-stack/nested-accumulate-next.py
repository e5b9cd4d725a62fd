# id: nested-accumulate-next
# class: dos-stack
# expect: contained
# technique: accumulate chain
# source: own
# verified: yes (SIGSEGV)
import itertools
it = iter([1, 2])
for _ in range(300000):
    it = itertools.accumulate(it)
next(it)
