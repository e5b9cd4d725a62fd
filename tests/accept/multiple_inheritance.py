# Cooperative classes: mixins, diamonds, the order of resolution, super with arguments passed on.
class Base:
    def __init__(self, **left):
        if left:
            raise TypeError(f"unexpected {sorted(left)}")
        self.trail = ["Base"]

    def describe(self):
        return ["base"]


class Named(Base):
    def __init__(self, *, name, **rest):
        super().__init__(**rest)
        self.name = name
        self.trail.append("Named")

    def describe(self):
        return [f"named {self.name}", *super().describe()]


class Sized(Base):
    def __init__(self, *, size=1, **rest):
        super().__init__(**rest)
        self.size = size
        self.trail.append("Sized")

    def describe(self):
        return [f"sized {self.size}", *super().describe()]

    def __len__(self):
        return self.size


class Box(Named, Sized):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.trail.append("Box")

    def describe(self):
        return ["box", *super().describe()]


class ComparableMixin:
    __slots__ = ()

    def __eq__(self, other):
        return self.key() == other.key() if isinstance(other, ComparableMixin) else NotImplemented

    def __lt__(self, other):
        return self.key() < other.key()

    def __hash__(self):
        return hash(self.key())


class JsonMixin:
    def to_json(self):
        inner = ", ".join(f'"{k}": {v!r}'.replace("'", '"') for k, v in sorted(self.__dict__.items()) if not k.startswith("_"))
        return f"{{{inner}}}"

    @classmethod
    def make(cls, *args, **kwargs):
        return cls(*args, **kwargs)

    @staticmethod
    def version():
        return 2


class Crate(ComparableMixin, JsonMixin, Box):
    def key(self):
        return self.size, self.name

    @property
    def label(self):
        return f"{self.name}/{self.size}"

    @label.setter
    def label(self, text):
        self.name, _, size = text.partition("/")
        self.size = int(size)

    @label.deleter
    def label(self):
        self.name, self.size = "?", 0


box = Box(name="b", size=3)
print(box.trail, box.describe(), len(box), [c.__name__ for c in Box.__mro__])
a, b = Crate.make(name="a", size=2), Crate(name="z")
print(a.to_json(), sorted([a, b])[0].name, a == Crate(name="a", size=2), a != b, len({a, b, Crate(name="a", size=2)}), a.version())
a.label = "new/7"
print(a.label, a.size, bool(Crate(name="x", size=0)))
del a.label
print(a.label, issubclass(Crate, Sized), isinstance(a, (int, Named)), Crate.__bases__[0].__name__, super(Named, box).describe())
for wrong in (lambda: Box(name="x", colour=1), lambda: Box(), lambda: type("Bad", (Base, Named), {}), lambda: a < 3):
    try:
        wrong()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, str(e).split("\n")[0][:60])


class Meters(float):
    def __new__(cls, value, unit="m"):
        self = super().__new__(cls, value * {"m": 1, "km": 1000, "cm": 0.01}[unit])
        self.unit = unit
        return self

    def __add__(self, other):
        return Meters(super().__add__(other))

    def __str__(self):
        return f"{float(self):g} m"


class Upper(str):
    def __eq__(self, other):
        return str.__eq__(self.upper(), other.upper())

    def __hash__(self):
        return hash(self.upper())


class Stack(list):
    push = list.append

    def __getitem__(self, i):
        return super().__getitem__(-1 - i) if isinstance(i, int) else type(self)(super().__getitem__(i))


s = Stack("abc")
s.push("d")
print(Meters(2, "km") + Meters(50, "cm"), Meters(1).unit, Upper("abc") == "ABC", "Abc" in {Upper("aBC")}, s[0], s[1:3], type(s[:1]).__name__)
