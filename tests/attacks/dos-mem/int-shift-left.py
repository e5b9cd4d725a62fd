# id: int-shift-left
# class: dos-mem
# expect: killed
# technique: a shift by a giant number of bits
# source: own
# verified: yes (MemoryError at 2 GB)
x = 1 << 10**12
