# id: str-replace
# class: dos-mem
# expect: killed
# technique: replace of the empty string
# source: own
# verified: yes (MemoryError at 2 GB)
x = ("a" * 1000000).replace("", "b" * 100000)
