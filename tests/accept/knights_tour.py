# Warnsdorff's rule, exact cover for dominoes, and a flood fill: board puzzles.
from itertools import product

MOVES = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]


def tour(n, start=(0, 0)):
    free = set(product(range(n), repeat=2))
    free.remove(start)
    path = [start]

    def exits(p):
        return [q for dx, dy in MOVES if (q := (p[0] + dx, p[1] + dy)) in free]

    while options := exits(path[-1]):
        step = min(options, key=lambda q: (len(exits(q)), q))
        free.discard(step)
        path.append(step)
    return path if not free else None


def tilings(width, height):
    """Counts domino tilings by broken profiles."""
    states = {0: 1}
    for _, x in product(range(height), range(width)):
        following = {}
        for mask, ways in states.items():
            here = mask & 1
            rest = mask >> 1
            if here:
                following[rest] = following.get(rest, 0) + ways
            else:
                down = rest | 1 << width - 1
                following[down] = following.get(down, 0) + ways
                if x + 1 < width and not mask & 2:
                    following[rest | 1] = following.get(rest | 1, 0) + ways
        states = following
    return states[0]


def regions(rows):
    cells = {(x, y): c for y, row in enumerate(rows) for x, c in enumerate(row)}
    while cells:
        start = min(cells, key=lambda p: (p[1], p[0]))
        colour, size, stack = cells.pop(start), 1, [start]
        while stack:
            x, y = stack.pop()
            for p in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                if cells.get(p) == colour:
                    del cells[p]
                    size += 1
                    stack.append(p)
        yield colour, size


for n in (5, 6):
    path = tour(n)
    order = {p: i for i, p in enumerate(path, 1)}
    for x in range(n):
        print(*(f"{order[x, y]:2d}" for y in range(n)))
print(tour(3), [tilings(2, n) for n in range(1, 8)], tilings(8, 8))
print(list(regions(["aabb", "abbb", "aacc", "bacc"])))
