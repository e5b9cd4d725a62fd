# id: heapq-merge
# class: dos-cpu
# expect: killed
# technique: heapq.merge of two endless iterators
# source: own
# verified: yes (still running after 4s)
import collections, heapq, itertools
collections.deque(heapq.merge(itertools.count(), itertools.count()), 0)
