# id: bytes-repeat
# class: dos-mem
# expect: killed
# technique: one giant zero filled bytes object
# source: own
# verified: yes (MemoryError at 2 GB)
x = bytes(10**10)
print(len(x))
