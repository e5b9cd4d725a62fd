# Build order from a dependency table, step by step and in parallel waves.
from graphlib import CycleError, TopologicalSorter

NEEDS = {
    "app": {"ui", "net", "log"},
    "ui": {"draw", "log"},
    "net": {"sockets", "log"},
    "draw": {"math"},
    "test": {"app"},
}
COST = {"app": 3, "ui": 4, "net": 2, "log": 1, "draw": 5, "sockets": 2, "math": 1, "test": 6}


def waves(graph):
    sorter = TopologicalSorter(graph)
    sorter.prepare()
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        yield ready
        sorter.done(*ready)


def schedule(graph, workers):
    sorter = TopologicalSorter(graph)
    sorter.prepare()
    now, running, waiting, log = 0, [], [], []
    while sorter.is_active():
        waiting += sorted(sorter.get_ready(), key=lambda n: (-COST[n], n))
        while waiting and len(running) < workers:
            node = waiting.pop(0)
            running.append((now + COST[node], node))
            log.append(f"{now}:{node}")
        running.sort()
        now, node = running.pop(0)
        sorter.done(node)
    return now, log


print(*waves(NEEDS), sep="\n")
for workers in (1, 2, 8):
    print(workers, *schedule(NEEDS, workers))
order = list(TopologicalSorter(NEEDS).static_order())
print(all(order.index(n) > order.index(d) for n, ds in NEEDS.items() for d in ds), len(order))
ts = TopologicalSorter({"a": ["b"], "b": ["c"], "c": ["a"]})
try:
    ts.prepare()
except CycleError as e:
    print(e.args[0], sorted(set(e.args[1])))
ts = TopologicalSorter()
ts.add("x", "y")
ts.add("x", "z")
ts.prepare()
for wrong in (lambda: ts.add("q"), lambda: ts.done("x"), lambda: ts.prepare()):
    try:
        wrong()
    except ValueError as e:
        print(e)
