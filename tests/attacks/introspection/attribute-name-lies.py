# id: attribute-name-lies
# class: introspection
# expect: blocked
# technique: names of attributes are of a subclass of str, whose hash and == the look-up in dicts asks: another attribute than the text says is found, and the program's code runs inside the look-up
# source: own
# verified: no
import functools
import operator


class Name(str):
    def __hash__(self):
        return hash("hidden")

    def __eq__(self, other):
        return str.__eq__("hidden", other)


class C:
    def hidden(self):
        return "ESCAPED:attribute-name-lies"


def found(ask):
    try:
        print(ask())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__)


class Sub(C):
    def by_super(self):
        return getattr(super(), name)()


def set_by_state():
    error = ValueError()
    error.__setstate__({name: 1})
    return "ESCAPED:attribute-name-lies" if "hidden" in vars(error) else ""


def set_by_name(setter, value):
    setter(value, name, 1)
    return "ESCAPED:attribute-name-lies" if "hidden" in vars(value) else ""


def deleted(delete):
    value = C()
    value.hidden = 1
    delete(value, name)
    return "" if "hidden" in vars(value) else "ESCAPED:attribute-name-lies"


name = Name("x")
c = C()
of_object = functools.partial(getattr, object)
found(lambda: getattr(c, name)())
found(lambda: getattr(C, name)(c))
found(lambda: getattr(c, name, lambda: "none")())
found(lambda: "ESCAPED:attribute-name-lies" if hasattr(c, name) else "none")
found(lambda: operator.attrgetter(name)(c)())
found(lambda: operator.methodcaller(name)(c))
found(lambda: of_object("__getattribute" + "__")(c, name)())
found(lambda: getattr(type, "__getattribute" + "__")(C, name)(c))
found(lambda: Sub().by_super())
found(set_by_state)
found(lambda: set_by_name(setattr, C()))
found(lambda: set_by_name(of_object("__setattr" + "__"), C()))
found(lambda: deleted(delattr))
found(lambda: deleted(of_object("__delattr" + "__")))
print("done")
