# id: nested-pairwise-next
# class: dos-stack
# expect: contained
# technique: pairwise and batched chain
# source: own
# verified: yes (SIGSEGV)
import itertools
it = iter(range(10))
for _ in range(300000):
    it = itertools.batched(it, 1)
next(it)
