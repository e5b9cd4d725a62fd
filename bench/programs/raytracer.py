# Spheres over a chequered floor, one light, reflections.
import math


class Vec:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x, self.y, self.z = x, y, z

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y, self.z + o.z)

    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y, self.z - o.z)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k, self.z * k)

    def dot(self, o):
        return self.x * o.x + self.y * o.y + self.z * o.z

    def unit(self):
        return self * (1.0 / math.sqrt(self.dot(self)))

    def mirrored(self, n):
        return self - n * (2.0 * self.dot(n))


class Sphere:
    def __init__(self, centre, radius, shade, mirror):
        self.centre, self.radius, self.shade, self.mirror = centre, radius, shade, mirror

    def hit(self, origin, ray):
        to = self.centre - origin
        along = to.dot(ray)
        inside = self.radius ** 2 - to.dot(to) + along * along
        if inside <= 0:
            return None
        t = along - math.sqrt(inside)
        return t if t > 1e-6 else None

    def normal(self, p):
        return (p - self.centre).unit()

    def colour(self, p):
        return self.shade


class Floor:
    mirror = 0.1

    def hit(self, origin, ray):
        if ray.y >= -1e-9:
            return None
        return -(origin.y + 1.0) / ray.y if origin.y > -1.0 else None

    def normal(self, p):
        return Vec(0.0, 1.0, 0.0)

    def colour(self, p):
        return 0.9 if (math.floor(p.x) + math.floor(p.z)) % 2 else 0.2


SCENE = [Floor()] + [Sphere(Vec(i * 1.5 - 2.2, math.sin(i) * 0.5, 5.0 + i % 2), 0.8, 0.3 + i * 0.15, 0.35)
                     for i in range(4)]
LIGHT = Vec(-4.0, 6.0, -2.0)


def trace(origin, ray, depth):
    best, thing = None, None
    for candidate in SCENE:
        t = candidate.hit(origin, ray)
        if t is not None and (best is None or t < best):
            best, thing = t, candidate
    if thing is None:
        return 0.5 + ray.y * 0.3
    p = origin + ray * best
    n = thing.normal(p)
    to_light = (LIGHT - p).unit()
    near = p + n * 1e-4
    lit = 0.0 if any(o.hit(near, to_light) for o in SCENE) else max(0.0, n.dot(to_light))
    value = thing.colour(p) * (0.15 + 0.85 * lit)
    if depth and thing.mirror:
        value = value * (1 - thing.mirror) + thing.mirror * trace(near, ray.mirrored(n), depth - 1)
    return value


W, H = 180, 120
image = [[int(255 * min(1.0, trace(Vec(0.0, 0.3, -1.0), Vec((x - W / 2) / W, (H / 2 - y) / W, 1.0).unit(), 2)))
          for x in range(W)] for y in range(H)]
print("raytracer", sum(map(sum, image)), image[H // 2][::18])
