# id: nested-cycle-next
# class: dos-stack
# expect: contained
# technique: cycle chain
# source: own
# verified: yes (SIGSEGV)
import itertools
it = iter([1])
for _ in range(300000):
    it = itertools.cycle(it)
next(it)
