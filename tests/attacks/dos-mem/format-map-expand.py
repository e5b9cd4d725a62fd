# id: format-map-expand
# class: dos-mem
# expect: killed
# technique: str.format repeats one argument
# source: own
# verified: yes (MemoryError at 2 GB)
x = ("{0}" * 100000).format("x" * 1000000)
