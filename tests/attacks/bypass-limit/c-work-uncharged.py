# id: c-work-uncharged
# class: bypass-limit
# expect: contained
# technique: a C finaliser (no frame, so nothing notices a guest) works for long while a library module loads: who pays?
# source: own
# verified: no
import functools, itertools, collections
class G:
    __del__ = staticmethod(functools.partial(sum, range(ROUNDS)))
keep = [[] for i in range(1200)]
g = G(); g.me = g; g = None
import time
t = time.perf_counter_ns()
import logging
t = (time.perf_counter_ns() - t) // 10
if t < ROUNDS // 100: print('ESCAPED:c-work-uncharged a sum of', ROUNDS, 'numbers for', t, 'instructions')
