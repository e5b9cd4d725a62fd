# id: singledispatch-class-being-made
# class: crash
# expect: contained
# technique: singledispatch is asked for a class that has no bases yet, from its metaclass's mro()
# source: own
# verified: no
import collections.abc
import functools


@functools.singledispatch
def general(value):
    return "general"


general.register(collections.abc.Sized, lambda value: "sized")
general.register(collections.abc.Collection, lambda value: "collection")


class Meta(type):
    @property
    def __mro__(cls):
        return object,

    @property
    def __bases__(cls):
        return object,

    def __len__(cls):
        return 0

    def mro(cls):
        for ask in (lambda: general.dispatch(cls), lambda: issubclass(cls, collections.abc.Sized),
                    lambda: general.register(cls, print)):
            try:
                ask()
            except (TypeError, AttributeError, RuntimeError) as error:
                print(type(error).__name__)
        return [cls, object]


class Made(metaclass=Meta):
    def __len__(self):
        return 0


print(general.dispatch(Made)(Made()))
