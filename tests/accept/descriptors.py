# Descriptors, __getattr__, __set_name__, __init_subclass__, class decorators, slots.
class Field:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.values.get(self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, "
                            f"not {type(value).__name__}")
        instance.values[self.name] = value


class Model:
    registry = {}

    def __init_subclass__(cls, table=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.table = table or cls.__name__.lower() + "s"
        cls.fields = [k for k, v in vars(cls).items() if isinstance(v, Field)]
        Model.registry[cls.table] = cls

    def __init__(self, **values):
        self.values = {}
        for key, value in values.items():
            if key not in self.fields:
                raise AttributeError(f"no field {key}")
            setattr(self, key, value)

    def __getattr__(self, name):
        if name.startswith("has_"):
            return name[4:] in self.__dict__["values"]
        raise AttributeError(f"{type(self).__name__} has no {name}")


class User(Model):
    name = Field(str, "nobody")
    age = Field(int)


class Page(Model, table="web_pages"):
    title = Field(str)


u = User(name="ann")
print(u.name, u.age, u.has_name, u.has_age, User.fields, Page.table, sorted(Model.registry))
for attempt in (lambda: setattr(u, "age", "old"), lambda: User(size=1), lambda: u.missing):
    try:
        attempt()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Temperature:
    __slots__ = ("celsius",)

    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, f):
        self.celsius = (f - 32) * 5 / 9

    @classmethod
    def boiling(cls):
        return cls(100)

    @staticmethod
    def is_hot(c):
        return c > 30


t = Temperature.boiling()
print(t.fahrenheit, Temperature.is_hot(t.celsius))
t.fahrenheit = 50
print(round(t.celsius, 3))
try:
    t.other = 1
except AttributeError:
    print("no such slot")
