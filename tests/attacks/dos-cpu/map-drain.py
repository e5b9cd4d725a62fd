# id: map-drain
# class: dos-cpu
# expect: killed
# technique: map of a C function over two endless iterators
# source: own
# verified: yes (still running after 4s)
import collections, itertools
collections.deque(map(pow, itertools.repeat(3), itertools.repeat(2)), 0)
