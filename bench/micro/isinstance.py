"""isinstance: the same type, a base, a tuple of types, and a metaclass's answer."""


class Shape:
    pass


class Square(Shape):
    pass


class Sized(type):
    def __instancecheck__(cls, instance):
        return hasattr(instance, "__len__")


class HasSize(metaclass=Sized):
    pass


def work(turns):
    square, values = Square(), [1]
    hits = 0
    for i in range(turns):
        hits += isinstance(square, Square)
        hits += isinstance(square, Shape)
        hits += isinstance(i, (str, bytes, int))
        hits += isinstance(square, str)
        hits += isinstance(values, HasSize)
    return hits


work(30_000)
