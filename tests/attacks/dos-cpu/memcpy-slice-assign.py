# id: memcpy-slice-assign
# class: dos-cpu
# expect: killed
# technique: slice assignment of 20 MB, no allocation, nearly no bytecode: the thread is always in memcpy
# source: own
# verified: no
a = bytearray(20_000_000)
b = bytes(a)
while True:
    a[:] = b
