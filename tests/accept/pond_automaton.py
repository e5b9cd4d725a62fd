# Cellular automata: Wolfram rules, a wire world, sandpiles, and Langton's ant on a torus.
from collections import Counter


def wolfram(rule, width, steps):
    row = [0] * width
    row[width // 2] = 1
    for _ in range(steps):
        yield "".join(" #"[c] for c in row).rstrip()
        row = [rule >> (row[i - 1] * 4 + row[i] * 2 + row[(i + 1) % width]) & 1 for i in range(width)]


def wireworld(lines):
    grid = {(r, c): ch for r, line in enumerate(lines) for c, ch in enumerate(line) if ch != " "}
    while True:
        yield ["".join(grid.get((r, c), " ") for c in range(len(lines[0]))) for r in range(len(lines))]
        new = {}
        for (r, c), ch in grid.items():
            heads = sum(grid.get((r + i, c + j)) == "H" for i in (-1, 0, 1) for j in (-1, 0, 1))
            new[r, c] = {"H": "t", "t": "."}.get(ch) or ("H" if heads in (1, 2) else ".")
        grid = new


def topple(pile):
    size = len(pile)
    while True:
        high = [(r, c) for r in range(size) for c in range(size) if pile[r][c] > 3]
        if not high:
            return pile
        for r, c in high:
            pile[r][c] -= 4
            for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if 0 <= y < size and 0 <= x < size:
                    pile[y][x] += 1


def ant(size, steps):
    black, at, facing = set(), size // 2 * (1 + 1j), -1j
    for _ in range(steps):
        facing *= -1j if at in black else 1j
        black ^= {at}
        at = complex((at + facing).real % size, (at + facing).imag % size)
    return black


for rule in (30, 90, 110):
    print("rule", rule, *wolfram(rule, 23, 8), sep="\n")
world = wireworld(["tH....", "     .", "......"])
for tick, picture in zip(range(5), world):
    print(tick, "/".join(picture))
heap = [[0] * 7 for _ in range(7)]
heap[3][3] = 64
for row in topple(heap):
    print(*row)
print(sorted(Counter(n for row in heap for n in row).items()))
dark = ant(9, 60)
print(len(dark), *("".join(".#"[complex(x, y) in dark] for x in range(9)) for y in range(9)), sep="\n")
