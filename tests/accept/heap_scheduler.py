# A priority queue with changing priorities, merging of sorted streams, and a running median.
import heapq
from itertools import count


class PriorityQueue:
    REMOVED = "<removed>"

    def __init__(self):
        self.heap, self.entries, self.counter = [], {}, count()

    def put(self, task, priority=0):
        if task in self.entries:
            self.remove(task)
        entry = [priority, next(self.counter), task]
        self.entries[task] = entry
        heapq.heappush(self.heap, entry)

    def remove(self, task):
        self.entries.pop(task)[-1] = self.REMOVED

    def pop(self):
        while self.heap:
            priority, _, task = heapq.heappop(self.heap)
            if task is not self.REMOVED:
                del self.entries[task]
                return priority, task
        raise KeyError("pop from an empty queue")

    def __len__(self):
        return len(self.entries)


class RunningMedian:
    def __init__(self):
        self.low, self.high = [], []

    def add(self, x):
        heapq.heappush(self.high, -heapq.heappushpop(self.low, -x))
        if len(self.high) > len(self.low):
            heapq.heappush(self.low, -heapq.heappop(self.high))

    @property
    def value(self):
        return -self.low[0] if len(self.low) > len(self.high) else (self.high[0] - self.low[0]) / 2


def hamming():
    heap, last = [1], 0
    while True:
        n = heapq.heappop(heap)
        if n != last:
            yield n
            last = n
            for p in (2, 3, 5):
                heapq.heappush(heap, n * p)


queue = PriorityQueue()
for task, priority in [("write", 5), ("test", 3), ("ship", 9), ("plan", 1), ("test", 7)]:
    queue.put(task, priority)
queue.remove("ship")
print(len(queue), [queue.pop() for _ in range(len(queue))])
try:
    queue.pop()
except KeyError as e:
    print(e)
median, seen = RunningMedian(), []
for x in (5, 15, 1, 3, 8, 7, 9, 2):
    median.add(x)
    seen.append(median.value)
print(seen)
streams = [range(0, 30, 7), range(1, 30, 11), (x * x for x in range(6))]
print(list(heapq.merge(*streams)), list(heapq.merge("dca", "eb", reverse=True)))
words = "the quick brown fox jumps over a lazy dog".split()
print(heapq.nlargest(3, words, key=len), heapq.nsmallest(2, words), heapq.nlargest(1, []))
h = [9, 4, 7, 1, 8]
heapq.heapify(h)
print(h[0], heapq.heapreplace(h, 5), heapq.heappushpop(h, 0), [heapq.heappop(h) for _ in range(5)])
numbers = hamming()
print([next(numbers) for _ in range(20)])
