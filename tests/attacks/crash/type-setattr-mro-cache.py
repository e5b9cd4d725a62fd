# id: type-setattr-mro-cache
# class: crash
# expect: contained
# technique: descriptors that delete themselves, their class's attributes and its bases while they are being read
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
class Vanish:
    def __get__(self, instance, owner):
        for name in list(vars(owner)):
            if not name.startswith("__"):
                delattr(owner, name)
        Child.__bases__ = (Other,)
        return "gone"

    def __set__(self, instance, value):
        self.__get__(instance, type(instance))

    def __set_name__(self, owner, name):
        setattr(owner, name + "_twin", self)


class Base:
    a = Vanish()


class Other:
    pass


class Child(Base):
    b = Vanish()
    c = Vanish()


for _ in range(200):
    child = Child()
    for name in ("a", "b", "c", "b_twin"):
        try:
            getattr(child, name)
            setattr(child, name, 1)
        except (AttributeError, TypeError):
            pass
    Child.__bases__ = (Base,)
    Base.a, Child.b, Child.c = Vanish(), Vanish(), Vanish()
