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
p = property(lambda self: 1)
p.__init__(lambda self: 2)
print(p.fget(None))
s = staticmethod(abs)
s.__init__(len)
print(s("four"))
c = classmethod(abs)
c.__init__(repr)
print(c.__func__ is repr)
f = functools.partial(int, base=2)
f.__setstate__((int, (), {"base": 8}, {}))
print(f("17"))
