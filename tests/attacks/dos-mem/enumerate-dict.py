# id: enumerate-dict
# class: dos-mem
# expect: killed
# technique: dict(enumerate(...)) over an endless iterator
# source: own
# verified: yes (MemoryError at 2 GB)
import itertools
dict(enumerate(itertools.repeat(0)))
