# id: bigint-multiply
# class: dos-cpu
# expect: killed
# technique: products of giant integers in a C level map
# source: own
# verified: yes (still running after 6 s)
import itertools
import operator
from collections import deque

n = (1 << 4_000_000) - 12345
deque(map(operator.mul, itertools.repeat(n), itertools.repeat(n)), 0)
