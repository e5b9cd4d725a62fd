# id: dict-iter-over-holes
# class: dos-cpu
# expect: killed
# technique: each fresh iterator walks over the holes that deletions left at the front of a dict
# source: own
import collections
import itertools
d = dict.fromkeys(range(400000))
for i in range(399990):
    del d[i]
collections.deque(map(next, map(iter, itertools.repeat(d))), 0)
