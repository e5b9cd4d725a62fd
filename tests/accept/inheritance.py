# Multiple inheritance, MRO, super() chains, mixins, class attributes, __new__.
class A:
    def __init__(self, **kw):
        self.log = ["A"]

    def who(self):
        return "A"


class B(A):
    def __init__(self, b=0, **kw):
        super().__init__(**kw)
        self.b = b
        self.log.append("B")

    def who(self):
        return "B" + super().who()


class C(A):
    def __init__(self, c=0, **kw):
        super().__init__(**kw)
        self.c = c
        self.log.append("C")

    def who(self):
        return "C" + super().who()


class D(B, C):
    def who(self):
        return "D" + super().who()


d = D(b=1, c=2)
print(d.who(), d.log, [k.__name__ for k in D.__mro__], D.__name__, d.b, d.c)
print(isinstance(d, C), issubclass(B, C), type(d) is D, D.__bases__ == (B, C))


class Singleton:
    _one = None

    def __new__(cls, *args):
        if cls._one is None:
            cls._one = super().__new__(cls)
        return cls._one


class Celsius(float):
    def __new__(cls, value):
        return super().__new__(cls, round(value, 1))

    def __repr__(self):
        return f"{float(self)}C"


print(Singleton() is Singleton(), Celsius(20.46), Celsius(1) + 1, sorted([Celsius(3), Celsius(1)]))


class JsonMixin:
    def dump(self):
        return "{" + ",".join(f'"{k}":{v!r}' for k, v in sorted(vars(self).items())) + "}"


class Thing(JsonMixin):
    kind = "thing"

    def __init__(self):
        self.size, self.name = 3, "t"

    @classmethod
    def make(cls):
        return cls()


t = Thing.make()
t.kind = "changed"
print(t.dump(), Thing.kind, t.kind, hasattr(t, "size"), getattr(t, "nope", "default"))
del t.kind
print(t.kind)
try:
    class Broken(A, B):
        pass
except TypeError as e:
    print("TypeError", str(e)[:34])


class Meta(type):
    def __call__(cls, *a):
        made = super().__call__(*a)
        made.tag = cls.__name__.lower()
        return made

    def __len__(cls):
        return 42


class Tagged(metaclass=Meta):
    pass


print(Tagged().tag, len(Tagged), type(Tagged).__name__)
