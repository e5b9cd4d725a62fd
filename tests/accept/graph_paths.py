# Breadth first, Dijkstra with a hand-made heap, topological order, components.
from collections import defaultdict, deque


def push(heap, item):
    heap.append(item)
    i = len(heap) - 1
    while i and heap[i] < heap[(i - 1) // 2]:
        heap[i], heap[(i - 1) // 2] = heap[(i - 1) // 2], heap[i]
        i = (i - 1) // 2


def pop(heap):
    top, last = heap[0], heap.pop()
    if heap:
        heap[0] = last
        i = 0
        while True:
            child = min((c for c in (2 * i + 1, 2 * i + 2) if c < len(heap)),
                        key=heap.__getitem__, default=None)
            if child is None or heap[i] <= heap[child]:
                break
            heap[i], heap[child] = heap[child], heap[i]
            i = child
    return top


EDGES = "ab7 ac9 af14 bc10 bd15 cd11 cf2 de6 ef9 gh1"
graph = defaultdict(dict)
for a, b, *w in EDGES.split():
    graph[a][b] = graph[b][a] = int("".join(w))


def dijkstra(start):
    best, heap = {}, [(0, start, None)]
    while heap:
        cost, node, via = pop(heap)
        if node in best:
            continue
        best[node] = cost, via
        for other, w in graph[node].items():
            push(heap, (cost + w, other, node))
    return best


def path(best, node):
    out = []
    while node:
        out.append(node)
        node = best[node][1]
    return "".join(reversed(out))


def components():
    left = set(graph)
    while left:
        queue, part = deque([min(left)]), []
        left.discard(queue[0])
        while queue:
            node = queue.popleft()
            part.append(node)
            for other in sorted(graph[node]):
                if other in left:
                    left.discard(other)
                    queue.append(other)
        yield part


def topological(needs):
    order, state = [], {}

    def visit(n):
        if state.get(n) == "open":
            raise ValueError(f"cycle at {n}")
        if n not in state:
            state[n] = "open"
            for m in needs.get(n, ()):
                visit(m)
            state[n] = "done"
            order.append(n)

    for n in needs:
        visit(n)
    return order


best = dijkstra("a")
for node in sorted(best):
    print(node, best[node][0], path(best, node))
print(list(components()))
print(topological({"app": ["lib", "log"], "lib": ["base"], "log": ["base"], "base": []}))
try:
    topological({"x": ["y"], "y": ["x"]})
except ValueError as e:
    print(e)
