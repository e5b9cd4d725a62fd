# id: type-mro-odd-orders
# class: crash
# expect: contained
# technique: mro() of a metaclass gives classes in odd orders, changes bases while it is asked, and is asked again inside itself
# source: own reading of mro_internal() and type_set_bases()
class Odd(type):
    answer = None
    depth = 0

    def mro(cls):
        Odd.depth += 1
        try:
            if callable(Odd.answer) and Odd.depth < 5:
                return Odd.answer(cls)
            return type.mro(cls)
        finally:
            Odd.depth -= 1


class A:
    __slots__ = ("a",)


class B:
    __slots__ = ("b", "c")


def rebase(cls):
    cls.__bases__ = (C,) if cls.__bases__ == (D,) else (D,)
    return type.mro(cls)


def forget(cls):
    cls.__bases__ = cls.__bases__
    for name in list(vars(cls)):
        try:
            delattr(cls, name)
        except (AttributeError, TypeError):
            pass
    return [cls, object]


class C:
    def f(self):
        return 1


class D:
    def f(self):
        return 2


answers = [
    lambda cls: [],
    lambda cls: [cls],
    lambda cls: [object, cls],
    lambda cls: [cls, int, object],
    lambda cls: [cls, A, B, object],
    lambda cls: [cls, cls, cls, object],
    lambda cls: [cls, 1, object],
    lambda cls: (cls,) * 1000,
    lambda cls: iter([cls, object]),
    lambda cls: [type, object],
    lambda cls: type.mro(cls)[::-1],
    lambda cls: [Odd("Inner", (cls,), {}), object],
    rebase,
    forget,
]
for number, answer in enumerate(answers):
    for bases in ((), (A,), (C,), (D,), (int,), (dict,), (tuple,), (ValueError,)):
        Odd.answer = None
        try:
            made = Odd("Made", bases, {"f": lambda self: 3, "__eq__": lambda a, b: True})
            Odd.answer = answer
            late = Odd("Late", bases, {"__len__": lambda self: 4})
            made.__bases__ = bases or (C,)
            for cls in (made, late):
                value = cls()
                repr(value), hash(value), value == value, getattr(value, "f", None)
                super(cls, value).__repr__()
                isinstance(value, A), issubclass(cls, B)
        except (TypeError, AttributeError, ValueError, RecursionError):
            pass
Odd.answer = None
print("done")
