# id: metaclass-new-in-boundary-bool
# class: bypass-limit
# expect: blocked
# technique: Enum() asks a boundary whether it is true: its __bool__ is ABCMeta.__new__ by partial()
# source: own
# verified: no
import abc
import enum
import functools

ABCMeta = type(abc.ABC)
new = getattr(ABCMeta, "_" + "_new_" + "_")
seen = functools.cached_property(lambda self: 1)
names = {"seen": seen}


class B:
    locals()["_" + "_bool_" + "_"] = functools.partial(new, ABCMeta, "Made", (), names)


try:
    enum.Enum("X", ["a", "b"], boundary=B())
except TypeError:
    pass
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    if seen.attrname:
        print("ESCAPED:metaclass-new-in-boundary-bool")
    else:
        raise
