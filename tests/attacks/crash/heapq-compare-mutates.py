# id: heapq-compare-mutates
# class: crash
# expect: contained
# technique: the list under heapq changes while it compares
# source: own
# verified: yes
import bisect
import heapq


class Item:
    def __lt__(self, other):
        heap.clear()
        heap.extend([Item()] * 3)
        return True


for action in (heapq.heapify, heapq.heappop, lambda h: heapq.heappush(h, Item()),
               lambda h: heapq.heapreplace(h, Item()), lambda h: heapq.heappushpop(h, Item()),
               lambda h: bisect.insort(h, Item()), lambda h: heapq.nsmallest(3, h)):
    heap = [Item() for _ in range(100)]
    try:
        action(heap)
    except Exception:
        pass
