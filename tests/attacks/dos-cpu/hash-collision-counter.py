# id: hash-collision-counter
# class: dos-cpu
# expect: killed
# technique: Counter with colliding integers
# source: own
# verified: yes (still running after 4s)
import collections
m = 2**61 - 1
collections.Counter(range(m, m * 400000, m))
