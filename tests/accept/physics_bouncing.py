# Balls in a box: vectors with operators, elastic collisions, energy conserved within rounding.
from math import hypot, isclose, sqrt


class Vec(tuple):
    __slots__ = ()

    def __new__(cls, x, y):
        return tuple.__new__(cls, (x, y))

    x = property(lambda self: self[0])
    y = property(lambda self: self[1])

    def __add__(self, other):
        return Vec(self[0] + other[0], self[1] + other[1])

    def __sub__(self, other):
        return Vec(self[0] - other[0], self[1] - other[1])

    def __mul__(self, k):
        return Vec(self[0] * k, self[1] * k)

    __rmul__ = __mul__

    def __matmul__(self, other):
        return self[0] * other[0] + self[1] * other[1]

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return hypot(*self)

    def __str__(self):
        return f"({self[0]:.3f}, {self[1]:.3f})"


class Ball:
    def __init__(self, position, velocity, mass=1.0, radius=0.5):
        self.p, self.v, self.mass, self.radius = position, velocity, mass, radius

    @property
    def energy(self):
        return self.mass * (self.v @ self.v) / 2

    def overlaps(self, other):
        return abs(self.p - other.p) < self.radius + other.radius


class Box:
    def __init__(self, width, height, *balls):
        self.size, self.balls, self.hits = (width, height), list(balls), {"wall": 0, "ball": 0}

    def step(self, dt):
        for ball in self.balls:
            ball.p += ball.v * dt
            for axis in range(2):
                low, high = ball.radius, self.size[axis] - ball.radius
                if not low <= ball.p[axis] <= high:
                    self.hits["wall"] += 1
                    p, v = list(ball.p), list(ball.v)
                    p[axis] = 2 * (low if p[axis] < low else high) - p[axis]
                    v[axis] = -v[axis]
                    ball.p, ball.v = Vec(*p), Vec(*v)
        for i, a in enumerate(self.balls):
            for b in self.balls[:i]:
                if a.overlaps(b) and (a.p - b.p) @ (a.v - b.v) < 0:
                    self.collide(a, b)

    def collide(self, a, b):
        self.hits["ball"] += 1
        n = a.p - b.p
        share = 2 / (a.mass + b.mass) * ((a.v - b.v) @ n) / (n @ n)
        a.v, b.v = a.v - n * (share * b.mass), b.v + n * (share * a.mass)

    energy = property(lambda self: sum(b.energy for b in self.balls))
    momentum = property(lambda self: sum((b.v * b.mass for b in self.balls), Vec(0, 0)))


box = Box(10, 6, Ball(Vec(2, 3), Vec(3, 1)), Ball(Vec(7, 3), Vec(-2, 0.5), 2.0, 0.7), Ball(Vec(5, 1), Vec(0.5, 2), 0.5, 0.3))
start = box.energy
for step in range(1, 2001):
    box.step(0.005)
    if step % 500 == 0:
        print(step, *(str(b.p) for b in box.balls), f"E={box.energy:.6f}")
print(isclose(start, box.energy, rel_tol=1e-9), box.hits["wall"] > 5, box.hits["ball"] > 0)
v = Vec(3, 4)
print(v, abs(v), v @ v, -v, 2 * v == v + v, v.x, hash(v) == hash((3, 4)), Vec(1, 2) in [(1, 2)], sqrt(v @ v))
try:
    v.z = 1
except AttributeError as e:
    print(type(e).__name__)
