# id: zip-star
# class: dos-mem
# expect: killed
# technique: zip(*iterables) with a huge argument tuple
# source: own
# verified: yes (MemoryError at 2 GB)
zip(*[()] * 10**9)
