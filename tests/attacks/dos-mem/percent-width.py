# id: percent-width
# class: dos-mem
# expect: killed
# technique: percent formatting width bomb with a star
# source: own
# verified: yes (MemoryError at 2 GB)
x = "%*d" % (2**31 - 1, 1)
y = "%2147483647d" % 1
