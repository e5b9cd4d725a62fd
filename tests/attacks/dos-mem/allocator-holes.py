# id: allocator-holes
# class: dos-mem
# expect: killed
# technique: holes of freed blocks that no later block fits into: resident memory far above what is held
# source: own
# verified: no
PAGE = 4096
size = 9
blocks = [bytearray(size * PAGE - 64) for _ in range((44 << 20) // (size * PAGE))]
for b in blocks:
    for i in range(0, len(b), PAGE):
        b[i] = 1
while True:
    freed = 0
    keep = []
    for i, b in enumerate(blocks):
        if i % 2:
            keep.append(b)
        else:
            freed += len(b)
    blocks = keep
    b = None
    size = size * 2 + 1
    count = freed // (size * PAGE)
    if count == 0:
        size = 9
        count = freed // (size * PAGE) or 1
    for _ in range(count):
        b = bytearray(size * PAGE - 64)
        for i in range(0, len(b), PAGE):
            b[i] = 1
        blocks.append(b)
