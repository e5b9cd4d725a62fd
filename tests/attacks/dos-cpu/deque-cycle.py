# id: deque-cycle
# class: dos-cpu
# expect: killed
# technique: collections.deque(maxlen=0) drains an endless cycle
# source: own
# verified: yes (still running after 4s)
import collections, itertools
collections.deque(itertools.cycle("ab"), maxlen=0)
