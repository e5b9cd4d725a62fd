# id: itertools-state-of-empty-pools
# class: crash
# expect: contained
# technique: states of combinations and permutations that read before the first or behind the last item of the pool
# source: own
# verified: yes: faults without patch 0078
import itertools
for f in (lambda: itertools.combinations_with_replacement('',1).__setstate__((0,)),
  lambda: itertools.combinations('',1).__setstate__((0,)),
  lambda: itertools.permutations('a',300).__setstate__(((0,),(1,)*300))):
    try: print(f())
    except BaseException as x: print(repr(x))
