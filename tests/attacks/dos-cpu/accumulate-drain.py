# id: accumulate-drain
# class: dos-cpu
# expect: killed
# technique: accumulate drained
# source: own
# verified: yes (still running after 4s)
import collections, itertools
collections.deque(itertools.accumulate(itertools.repeat(1), min), 0)
