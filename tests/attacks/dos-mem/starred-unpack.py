# id: starred-unpack
# class: dos-mem
# expect: killed
# technique: starred assignment from an endless iterator
# source: own
# verified: yes (MemoryError at 2 GB)
import itertools
a, *b = itertools.repeat(0)
