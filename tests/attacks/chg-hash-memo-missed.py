# id: chg-hash-memo-missed
# class: dos-cpu
# expect: killed
# technique: int's hash is not cached; a set asks for it at every look-up
# source: own
import collections
import itertools
n = 1 << 100000000
collections.deque(map({1}.__contains__, itertools.repeat(n)), 0)
