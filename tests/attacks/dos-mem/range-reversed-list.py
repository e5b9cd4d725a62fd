# id: range-reversed-list
# class: dos-mem
# expect: killed
# technique: list(reversed(range))
# source: own
# verified: yes (MemoryError at 2 GB)
x = list(reversed(range(10**10)))
