# id: deque-middle-subscript
# class: dos-cpu
# expect: killed
# technique: a subscript in the middle of a deque follows its blocks one by one
# source: own
import collections
import itertools
d = collections.deque([0]) * 3000000
collections.deque(map(d.__getitem__, itertools.repeat(1500000)), 0)
