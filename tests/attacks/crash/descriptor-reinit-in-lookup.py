# id: descriptor-reinit-in-lookup
# class: crash
# expect: contained
# technique: super, property, classmethod and cached descriptors are initialised anew while they look something up
# source: own
# verified: yes
import functools
import types


class Base:
    value = 1


class Child(Base):
    @property
    def value(self):
        for thing in things:
            for args in ((), (Child,), (Child, self), (int, 1), (None,), (thing,), (thing, thing)):
                try:
                    thing.__init__(*args)
                except (Exception, SystemError):
                    pass
        return super().value

    __hash__ = None

    def __eq__(self, other):
        return self.value == other


for _ in range(30):
    child = Child()
    things = [super(Child, child), super(Child), property(Child.value.fget), classmethod(lambda c: c.value), staticmethod(child),
              functools.partial(Child.value.fget, child), functools.partialmethod(Child.value.fget), functools.cached_property(Child.value.fget),
              types.MethodType(Child.value.fget, child), functools.singledispatchmethod(lambda s: 1), types.SimpleNamespace(value=child)]
    for thing in things:
        for action in (lambda: thing.value, lambda: thing.__get__(child, Child), lambda: thing(child), lambda: thing(), lambda: repr(thing),
                       lambda: thing == thing, lambda: type("Made", (Child,), {"x": thing, "y": super}).x, lambda: hash(thing),
                       lambda: thing.__set_name__(Child, "value"), lambda: thing.fget(child), lambda: thing.__self__, lambda: thing.__thisclass__):
            try:
                action()
            except (Exception, RecursionError, SystemError):
                pass
