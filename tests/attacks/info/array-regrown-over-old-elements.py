# id: array-regrown-over-old-elements
# class: info
# expect: contained
# technique: a shrunk array keeps its memory; growing again shows an item what other elements were, or what a realloc left
# source: own
# verified: yes: gets through without patch 0071
import array

seen = bytearray()
numbers = array.array("q", [0x1122334455667788]) * 1000


class Index:
    def __index__(self):
        seen.extend(memoryview(numbers)[990:].tobytes())
        return 0


del numbers[990:]
numbers.fromlist([Index()] * 10)
del numbers[10:]
freed = [[print] * 900 for _ in range(20)]
del freed
numbers.fromlist([Index()] * 900)

if any(seen):
    print("ESCAPED:array-regrown-over-old-elements", bytes(seen)[:32].hex())
