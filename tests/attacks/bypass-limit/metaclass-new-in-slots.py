# id: metaclass-new-in-slots
# class: bypass-limit
# expect: blocked
# technique: __slots__ of a class statement calls ABCMeta.__new__ by map() and partial(), which enter no call of C code
# source: own
# verified: no
import abc
import functools

made = []


class Base:
    pass


ABCMeta = type(abc.ABC)
new = getattr(ABCMeta, "_" + "_new_" + "_")
made_by = map(made.append, map(functools.partial(new, ABCMeta), ["Made"], [(Base,)], [{"n": 1}]))
try:

    class C:
        __slots__ = made_by

except TypeError:
    pass
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    if made:
        print("ESCAPED:metaclass-new-in-slots")
    else:
        raise
