# id: class-dict-metaclass-slots
# class: escape
# expect: blocked
# technique: a metaclass takes object's own setattr and delattr as its slots, by each spelling, and writes to built-in classes and behind the method cache
# source: own; the routes of patch 0030
def writers():
    class Direct(type):
        __setattr__ = object.__setattr__
        __delattr__ = object.__delattr__

    class Wrapped(type):
        __setattr__ = lambda cls, name, value: object.__setattr__(cls, name, value)

    class Base:
        __setattr__ = object.__setattr__
        __delattr__ = object.__delattr__

    class Mixed(Base, type):
        pass

    late = type("Late", (type,), {})
    late.__setattr__ = object.__setattr__
    late.__delattr__ = object.__delattr__
    return [Direct, Wrapped, Mixed, late]


def attempts(meta):
    made = meta("Made", (), {"f": lambda self: "old"})
    instance = made()
    for _ in range(100):
        instance.f()
    yield "stale", lambda: (setattr(made, "f", lambda self: "new"),
                            instance.f() == "old")[1]
    yield "int", lambda: (meta.__setattr__(int, "planted", 1), hasattr(1, "planted"))[1]
    yield "bool", lambda: (object.__setattr__(bool, "planted", 1), hasattr(True, "planted"))[1]
    yield "state", lambda: (object.__getstate__(int).update(planted=1),
                            hasattr(1, "planted"))[1]
    yield "reduce", lambda: (object.__reduce_ex__(made, 2)[2].update(f=None),
                             made.__dict__["f"] is None)[1]


for meta in writers():
    for name, attempt in attempts(meta):
        try:
            if attempt():
                print("ESCAPED:class-dict-metaclass-slots", name)
        except (TypeError, AttributeError, IndexError):
            pass
