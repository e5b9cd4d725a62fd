# id: special-method-in-object-abc
# class: bypass-limit
# expect: blocked
# technique: abc's checks take any object with _abc_impl for a class, and call what it has under __subclasscheck__
# source: own
# verified: no
import abc


class Base(abc.ABC):
    pass


class O:
    pass


def answer(*args):
    called.append(args)
    return True


called = []
for name in ("subclasscheck", "subclasshook"):
    for check in ("instancecheck", "subclasscheck"):
        o = O()
        o._abc_impl = Base._abc_impl
        setattr(o, "_" + f"_{name}_" + "_", answer)
        try:
            getattr(abc.ABCMeta, "_" + f"_{check}_" + "_")(o, int)
        except (TypeError, AttributeError):
            pass
try:
    memoryview
except NameError:  # the strict policy, which lists neither
    if called:
        print("ESCAPED:special-method-in-object-abc")
    else:
        raise
