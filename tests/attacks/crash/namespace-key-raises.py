# id: namespace-key-raises
# class: crash
# expect: contained
# technique: a key of the program's globals raises when a namespace is looked for by a module's name, and raises for the next frame
# source: own
# verified: no (a plain CPython looks the module up in sys.modules)
import typing

armed = []


class Key(str):
    def __hash__(self):
        return hash("__name__")

    def __eq__(self, other):
        if armed:
            armed.pop()
            raise ValueError("left set")
        return False


class Meta(type):
    @property
    def __module__(cls):
        armed.append(1)
        return "__main__"


class Hinted(metaclass=Meta):
    x: "int"


def ask(depth):
    return ask(depth - 1) if depth else typing.get_type_hints(Hinted)


names = globals()
own = names.pop("__name__")
names[Key("x")] = 1
names["__name__"] = own
try:
    ask(3)
except SystemError:
    print("ESCAPED:namespace-key-raises")
except ValueError:
    pass
