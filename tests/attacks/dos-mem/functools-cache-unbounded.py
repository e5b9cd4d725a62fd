# id: functools-cache-unbounded
# class: dos-mem
# expect: killed
# technique: an unbounded functools.cache filled by a C level map
# source: own
# verified: yes (still running after 6 s)
import functools
import itertools
from collections import deque

deque(map(functools.cache(abs), itertools.count()), maxlen=0)
