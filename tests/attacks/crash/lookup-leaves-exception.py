# id: lookup-leaves-exception
# class: crash
# expect: blocked
# technique: a descriptor raises where C code looks a special name up and takes NULL for "not there": the exception stays set, and the next call of anything ends with SystemError
# source: own
# verified: no
# Patch 0094.
import array
import functools
import weakref


class Raises:
    def __get__(self, instance, owner=None):
        raise ValueError("looked up")


def tried(what):
    try:
        what()
        (5).bit_length()
        len("abc"), [1].copy()
    except SystemError as error:
        print("ESCAPED:lookup-leaves-exception", error)
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


def makes_class():
    class Meta(type):
        count = 0

        @property
        def mro(cls):
            Meta.count += 1
            if Meta.count > 1:
                raise ValueError("looked up")
            return functools.partial(type.mro, cls)

    class C(metaclass=Meta):
        pass


def shows_reference():
    class C:
        pass

    value = C()
    vars_of_class = {"__name__": Raises()}
    made = type("Made", (C,), vars_of_class)()
    repr(weakref.ref(value)), repr(weakref.ref(made))


def fills_bytes():
    made = type("Made", (array.array,), {"__bytes__": Raises()})
    b"%b" % made("b", b"abc")


def caches_length():
    class Meta(type):
        mro = functools.cached_property(len)

    class C(metaclass=Meta):
        pass


for what in (makes_class, shows_reference, fills_bytes, caches_length):
    tried(what)
print("done")
