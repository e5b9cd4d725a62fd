# id: trig-deque-drain
# class: dos-cpu
# expect: killed
# technique: deque(maxlen=0) drains an endless map of slow libm calls
# source: own
# verified: no
import collections
import itertools
import math

collections.deque(map(math.tan, itertools.repeat(1e300)), maxlen=0)
