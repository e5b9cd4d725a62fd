# Descriptors and partials of the program's own are initialised more than once.
import functools


class Twice(property):
    def __init__(self, function):
        super().__init__(function)
        super().__init__(function)


class Point:
    @Twice
    def x(self):
        return 3


print(Point().x)


class Static(staticmethod):
    pass


s = Static(abs)
s.__init__(len)
print(s("four"))
f = functools.partial(int, base=2)
f.__setstate__((int, (), {"base": 8}, {}))
print(f("17"))
