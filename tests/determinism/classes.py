# Class creation, descriptors, metaclasses, slots, properties, inheritance.
class Registry(type):
    known = []

    def __new__(cls, name, bases, namespace, **flags):
        made = super().__new__(cls, name, bases, namespace)
        Registry.known.append((name, sorted(flags)))
        return made

    def __init__(cls, name, bases, namespace, **flags):
        super().__init__(name, bases, namespace)


class Base(metaclass=Registry):
    __slots__ = ("x",)

    def __init_subclass__(cls, **flags):
        cls.flags = flags

    def __init__(self, x):
        self.x = x


class Typed:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, self.name, None)

    def __set__(self, instance, value):
        setattr(instance, self.name, int(value))


class Point(Base, frozen=True):
    y = Typed()

    @property
    def norm(self):
        return self.x * self.x + self.y * self.y

    def __eq__(self, other):
        return self.norm == other.norm

    def __hash__(self):
        return hash((self.x, self.y))


points = []
for i in range(300):
    point = Point(i)
    point.y = str(i + 1)
    points.append(point)
made = [type(f"C{i}", (Point,), {f"f{i}": i}) for i in range(60)]
print(Registry.known[:4], len(Registry.known), Point.flags)
print(sum(p.norm for p in points), len(set(points)), made[5].__mro__)
print([sorted(k for k in vars(c) if k.startswith("f")) for c in made[:4]])
