# id: tee-lag
# class: dos-mem
# expect: killed
# technique: one branch of tee drained while the other holds its start: everything is buffered
# source: own
# verified: yes (MemoryError at 2 GB)
import itertools
from collections import deque

first, second = itertools.tee(itertools.count())
deque(first, maxlen=0)
