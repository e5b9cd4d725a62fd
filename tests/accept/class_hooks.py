# __init_subclass__, __set_name__, __class_getitem__, __missing__, __getattr__, __call__, __missing__ chains.
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.key = key or cls.__name__.lower()
        Plugin.registry[cls.key] = cls

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{getattr(item, '__name__', item)}]"


class Csv(Plugin, key="text/csv"):
    pass


class Json(Plugin):
    pass


class Pretty(Json, key="pretty"):
    pass


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = (*getattr(owner, "fields", ()), name)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        del instance.__dict__[self.name]


class Point:
    x = Typed(int, 0)
    y = Typed(int, 0)
    label = Typed(str, "?")

    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def __repr__(self):
        return f"{self.__class__.__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"


class Lazy:
    def __init__(self):
        self.calls = []

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        self.calls.append(name)
        value = self.__dict__[name] = name.upper()
        return value


class Counter(dict):
    def __missing__(self, key):
        self[key] = value = len(self)
        return value

    def __call__(self, *keys):
        return [self[k] for k in keys]


print(sorted((k, v.__name__) for k, v in Plugin.registry.items()), Plugin[int], Json["x"], Csv.key)
p = Point(x=1, label="a")
print(p, Point.fields, vars(p), Point.x.kind is int)
p.y = 5
del p.x
print(p, p.__dict__)
for bad in (lambda: Point(x="1"), lambda: setattr(p, "label", 3), lambda: delattr(p, "x")):
    try:
        bad()
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)
lazy = Lazy()
print(lazy.abc, lazy.abc, lazy.d, lazy.calls, getattr(lazy, "_no", "none"), hasattr(lazy, "_x"))
ids = Counter()
print(ids("b", "a", "b", "c"), ids.get("z"), ids)
try:
    class Bad(Plugin, unknown=1):
        pass
except TypeError as e:
    print("refused:", str(e).split(".")[-1])
