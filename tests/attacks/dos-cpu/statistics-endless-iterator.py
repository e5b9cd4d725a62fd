# id: statistics-endless-iterator
# class: dos-cpu
# expect: killed
# technique: statistics over an iterator that never ends
# source: own
# verified: yes
import statistics
from itertools import repeat
statistics.fmean(repeat(1.0))
