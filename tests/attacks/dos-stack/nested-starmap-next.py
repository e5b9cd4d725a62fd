# id: nested-starmap-next
# class: dos-stack
# expect: contained
# technique: starmap / takewhile / dropwhile / filterfalse mixed chain
# source: own
# verified: yes (SIGSEGV)
import itertools
it = iter([1])
for _ in range(100000):
    it = itertools.takewhile(bool, itertools.dropwhile(lambda x: False, it))
next(it)
