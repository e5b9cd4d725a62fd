"""isinstance: the same type, a base, a tuple of types, and an abstract class."""
from collections import abc


class Shape:
    pass


class Square(Shape):
    pass


def work(turns):
    square, values = Square(), [1]
    hits = 0
    for i in range(turns):
        hits += isinstance(square, Square)
        hits += isinstance(square, Shape)
        hits += isinstance(i, (str, bytes, int))
        hits += isinstance(square, str)
        hits += isinstance(values, abc.Sized)
    return hits


work(30_000)
