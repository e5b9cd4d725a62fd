# id: realloc-staircase
# class: dos-mem
# expect: killed
# technique: bytearrays that grow side by side, so that none can grow in place
# source: own
# verified: no
a = [bytearray(40_000) for _ in range(50)]
while True:
    for b in a:
        b += bytes(8192)
