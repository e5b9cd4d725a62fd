# id: ordereddict-popitem
# class: dos-cpu
# expect: killed
# technique: OrderedDict move_to_end in a C level map
# source: own
# verified: yes (still running after 4s)
import collections, itertools
d = collections.OrderedDict.fromkeys(range(1000))
collections.deque(map(d.move_to_end, itertools.repeat(5)), 0)
