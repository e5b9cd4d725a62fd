# id: combinations-drain
# class: dos-cpu
# expect: killed
# technique: combinations 60 choose 30 drained
# source: own
# verified: yes (still running after 4s)
import collections, itertools
collections.deque(itertools.combinations(range(60), 30), 0)
