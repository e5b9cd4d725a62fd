# id: starmap-drain
# class: dos-cpu
# expect: killed
# technique: starmap of a C function drained by deque
# source: own
# verified: yes (still running after 4s)
import collections, itertools, operator
collections.deque(itertools.starmap(operator.add, itertools.repeat((1, 2))), 0)
