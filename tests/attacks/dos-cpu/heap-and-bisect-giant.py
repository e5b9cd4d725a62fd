# id: heap-and-bisect-giant
# class: dos-cpu
# expect: killed
# technique: heaps and searches over giant lists and virtual sequences
# source: own
# verified: yes
import bisect
import heapq


class Virtual:
    def __len__(self):
        return (1 << 63) - 1

    def __getitem__(self, index):
        return index


numbers = list(range(500000, 0, -1))
while True:
    copy = numbers[:]
    heapq.heapify(copy)
    heapq.nlargest(1000, copy)
    list(heapq.merge(copy[:1000], copy[:1000]))
    bisect.insort(copy, 7)
    bisect.bisect(Virtual(), 1 << 62)
