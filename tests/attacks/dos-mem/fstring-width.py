# id: fstring-width
# class: dos-mem
# expect: killed
# technique: f-string width bomb with a computed width
# source: own
# verified: yes (MemoryError at 2 GB)
w = 10**10
x = f"{1:>{w}}"
