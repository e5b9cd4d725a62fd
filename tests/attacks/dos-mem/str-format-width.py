# id: str-format-width
# class: dos-mem
# expect: killed
# technique: format width bomb
# source: own
# verified: yes (MemoryError at 2 GB)
x = format(1, ">10000000000")
