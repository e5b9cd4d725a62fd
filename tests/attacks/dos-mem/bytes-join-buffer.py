# id: bytes-join-buffer
# class: dos-mem
# expect: killed
# technique: bytes.join with a buffer object counted many times
# source: own
# verified: yes (MemoryError at 2 GB)
b = memoryview(bytes(10**7))
x = b"".join([b] * 1000)
