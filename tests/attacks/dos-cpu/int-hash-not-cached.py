# id: int-hash-not-cached
# class: dos-cpu
# expect: killed
# technique: int's hash is not cached; a set asks for it at every look-up
# source: own
import collections
import itertools
shift = 100000000
n = 1 << shift
collections.deque(map({1}.__contains__, itertools.repeat(n)), 0)
