# Game of life on an unbounded grid of live cells.
from collections import Counter

GLIDER = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
R_PENTOMINO = {(1, 0), (2, 0), (0, 1), (1, 1), (1, 2)}


def step(cells):
    counts = Counter((x + dx, y + dy) for x, y in cells
                     for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
    return {c for c, n in counts.items() if n == 3 or (n == 2 and c in cells)}


def show(cells):
    xs, ys = [x for x, _ in cells], [y for _, y in cells]
    for y in range(min(ys), max(ys) + 1):
        print("".join("#" if (x, y) in cells else "." for x in range(min(xs), max(xs) + 1)))


cells = GLIDER
for _ in range(8):
    cells = step(cells)
show(cells)
print(sorted(cells))
cells = R_PENTOMINO
sizes = []
for _ in range(60):
    sizes.append(len(cells))
    cells = step(cells)
print(sizes)
