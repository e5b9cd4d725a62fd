# A* on a weighted grid with walls, a binary heap in Python, several journeys.
class Heap:
    def __init__(self):
        self.items = []

    def push(self, item):
        items = self.items
        i = len(items)
        items.append(item)
        while i:
            parent = (i - 1) >> 1
            if items[parent] <= item:
                break
            items[i] = items[parent]
            i = parent
        items[i] = item

    def pop(self):
        items = self.items
        last = items.pop()
        if not items:
            return last
        top, i, n = items[0], 0, len(items)
        while (child := 2 * i + 1) < n:
            if child + 1 < n and items[child + 1] < items[child]:
                child += 1
            if last <= items[child]:
                break
            items[i] = items[child]
            i = child
        items[i] = last
        return top


SIZE = 64
state = 99
COST = []
for _ in range(SIZE * SIZE):
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    kind = (state >> 16) % 10
    COST.append(0 if kind < 2 else 1 + kind // 3)


def path(start, goal):
    gx, gy = goal % SIZE, goal // SIZE
    best, came, heap, opened = {start: 0}, {}, Heap(), 0
    heap.push((0, start))
    while heap.items:
        _, at = heap.pop()
        opened += 1
        if at == goal:
            steps = 0
            while at in came:
                at, steps = came[at], steps + 1
            return best[goal], steps, opened
        x, y = at % SIZE, at // SIZE
        for nx, ny in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if 0 <= nx < SIZE and 0 <= ny < SIZE and (cost := COST[to := ny * SIZE + nx]):
                g = best[at] + cost
                if g < best.get(to, 1 << 30):
                    best[to], came[to] = g, at
                    heap.push((g + abs(nx - gx) + abs(ny - gy), to))
    return -1, 0, opened


totals = [0, 0, 0]
for k in range(36):
    found = path((k * 37) % SIZE, SIZE * SIZE - 1 - (k * 53) % SIZE)
    totals = [a + b for a, b in zip(totals, found)]
print("astar", *totals)
