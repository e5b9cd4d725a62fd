# id: bytes-compare-equal
# class: dos-cpu
# expect: killed
# technique: comparison of equal 20 MB buffers
# source: own
# verified: no
a = bytearray(20_000_000)
b = bytes(a)
while a == b:
    pass
