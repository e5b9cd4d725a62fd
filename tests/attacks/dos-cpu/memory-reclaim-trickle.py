# id: memory-reclaim-trickle
# class: dos-cpu
# expect: killed
# technique: the memory limit near, most of it free but pinned a little in each slab: every large request walks the free lists
# source: own
# verified: no
keep = []
try:
    pile = [object() for _ in range(2_000_000)]
    keep = pile[::1000]
    del pile
    while True:
        keep.append([0] * 4_000)
        b = bytearray(20_000_000)
        del b
        keep.pop()
except MemoryError:
    while True:
        pass
