# id: set-of-count
# class: dos-mem
# expect: killed
# technique: set over itertools.count
# source: own
# verified: yes (MemoryError at 2 GB)
import itertools
set(itertools.count())
