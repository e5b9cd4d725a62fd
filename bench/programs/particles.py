# Many particles with springs between neighbours, gravity, collisions with the floor found through a grid of buckets.
from math import sqrt


class Particle:
    __slots__ = ("x", "y", "px", "py", "fixed")

    def __init__(self, x, y, fixed=False):
        self.x = self.px = x
        self.y = self.py = y
        self.fixed = fixed


class Spring:
    __slots__ = ("a", "b", "length")

    def __init__(self, a, b):
        self.a, self.b = a, b
        self.length = sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)

    def relax(self):
        a, b = self.a, self.b
        dx, dy = b.x - a.x, b.y - a.y
        distance = sqrt(dx * dx + dy * dy) or 1e-9
        pull = (distance - self.length) / distance / 2
        if not a.fixed:
            a.x += dx * pull
            a.y += dy * pull
        if not b.fixed:
            b.x -= dx * pull
            b.y -= dy * pull


class World:
    def __init__(self, width, height):
        rows = [[Particle(x * 1.0, y * 1.0, y == height - 1 and x % 4 == 0) for x in range(width)] for y in range(height)]
        self.particles = [p for row in rows for p in row]
        self.springs = [Spring(rows[y][x], rows[y][x + 1]) for y in range(height) for x in range(width - 1)]
        self.springs += [Spring(rows[y][x], rows[y + 1][x]) for y in range(height - 1) for x in range(width)]
        self.touching = 0

    def step(self, dt=0.04):
        for p in self.particles:
            if not p.fixed:
                x, y = p.x, p.y
                p.x += (x - p.px) * 0.995
                p.y += (y - p.py) * 0.995 - 9.81 * dt * dt
                p.px, p.py = x, y
                if p.y < -4.0:
                    p.y = -4.0
        for _ in range(3):
            for spring in self.springs:
                spring.relax()

    def collide(self, radius=0.45):
        buckets = {}
        for p in self.particles:
            buckets.setdefault((int(p.x // 1), int(p.y // 1)), []).append(p)
        for (i, j), inside in buckets.items():
            for key in ((i, j), (i + 1, j), (i, j + 1), (i + 1, j + 1)):
                for a in inside:
                    for b in buckets.get(key, ()):
                        if a is not b and (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < radius * radius:
                            self.touching += 1

    def energy(self):
        return sum(9.81 * p.y + ((p.x - p.px) ** 2 + (p.y - p.py) ** 2) / 0.0032 for p in self.particles)


world = World(18, 10)
for turn in range(1, 481):
    world.step()
    if turn % 3 == 0:
        world.collide()
    if turn % 120 == 0:
        print(turn, f"{world.energy():.6f}", world.touching, f"{min(p.y for p in world.particles):.6f}")
