# id: tuple-range
# class: dos-mem
# expect: killed
# technique: tuple over a huge range
# source: own
# verified: yes (MemoryError at 2 GB)
x = tuple(range(10**10))
