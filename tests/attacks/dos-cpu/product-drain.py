# id: product-drain
# class: dos-cpu
# expect: killed
# technique: itertools.product drained: 100**50 tuples
# source: own
# verified: yes (still running after 4s)
import collections, itertools
collections.deque(itertools.product(range(100), repeat=50), 0)
