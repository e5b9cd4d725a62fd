# id: format-float-precision
# class: dos-mem
# expect: killed
# technique: format() float precision bomb
# source: own
# verified: yes (MemoryError at 2 GB)
x = format(1.5, ".2147483646f")
