# id: starred-call
# class: dos-mem
# expect: killed
# technique: call with endless star arguments
# source: own
# verified: yes (MemoryError at 2 GB)
import itertools
max(*itertools.repeat(0))
