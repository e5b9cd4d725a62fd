# id: str-count-loop
# class: dos-cpu
# expect: killed
# technique: count of overlapping short needles on a long text in a C level map
# source: own
# verified: yes (still running after 4s)
import collections, itertools
s = "ab" * 5000000
collections.deque(map(s.count, itertools.repeat("ba")), 0)
