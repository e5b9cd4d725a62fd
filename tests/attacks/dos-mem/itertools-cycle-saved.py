# id: itertools-cycle-saved
# class: dos-mem
# expect: killed
# technique: cycle saves what it has seen of an endless source
# source: own
# verified: yes (MemoryError at 2 GB)
import itertools
from collections import deque

deque(itertools.cycle(itertools.count()), maxlen=0)
