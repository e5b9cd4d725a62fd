# id: sorted-endless
# class: dos-mem
# expect: killed
# technique: sorted() collects an endless iterator
# source: own
# verified: yes (MemoryError at 2 GB)
import itertools
sorted(itertools.repeat(1))
