# id: str-zfill
# class: dos-mem
# expect: killed
# technique: str.zfill padding
# source: own
# verified: yes (MemoryError at 2 GB)
x = "1".zfill(10**10)
