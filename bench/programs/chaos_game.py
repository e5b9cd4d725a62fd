# Fractals: an iterated function system plotted to a grid, and spline-bent points.
class Lcg:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 1664525 + 1013904223) & 0xFFFFFFFF
        return self.state / 4294967296.0


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, o):
        return Point(self.x + o.x, self.y + o.y)

    def __sub__(self, o):
        return Point(self.x - o.x, self.y - o.y)

    def scaled(self, k):
        return Point(self.x * k, self.y * k)

    def towards(self, o, k):
        return self + (o - self).scaled(k)


FERN = [(0.01, 0.0, 0.0, 0.0, 0.16, 0.0, 0.0), (0.86, 0.85, 0.04, -0.04, 0.85, 0.0, 1.6),
        (0.93, 0.2, -0.26, 0.23, 0.22, 0.0, 1.6), (1.0, -0.15, 0.28, 0.26, 0.24, 0.0, 0.44)]


def fern(n, random):
    grid, x, y = {}, 0.0, 0.0
    for _ in range(n):
        p = random.next()
        for limit, a, b, c, d, e, f in FERN:
            if p <= limit:
                x, y = a * x + b * y + e, c * x + d * y + f
                break
        cell = int(x * 20), int(y * 10)
        grid[cell] = grid.get(cell, 0) + 1
    return grid


def triangle(n, random):
    corners = [Point(0.0, 0.0), Point(1.0, 0.0), Point(0.5, 0.866)]
    p, rows = Point(0.3, 0.3), [[0] * 64 for _ in range(64)]
    for _ in range(n):
        p = p.towards(corners[int(random.next() * 3)], 0.5)
        rows[int(p.y * 63)][int(p.x * 63)] += 1
    return rows


random = Lcg(1234)
grid, rows = fern(150000, random), triangle(150000, random)
print("chaos_game", len(grid), max(grid.values()), sum(c > 0 for r in rows for c in r))
