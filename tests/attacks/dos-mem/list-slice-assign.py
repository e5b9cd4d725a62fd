# id: list-slice-assign
# class: dos-mem
# expect: killed
# technique: slice assignment from an endless iterator
# source: own
# verified: yes (MemoryError at 2 GB)
import itertools
a = []
a[:] = itertools.repeat(0)
