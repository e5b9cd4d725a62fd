# Names of attributes that are of subclasses of str, and orders of look-up that a metaclass gives.
import enum
import operator


class Field(enum.StrEnum):
    NAME = "name"
    SIZE = "size"


class Word(str):
    pass


class Record:
    __slots__ = (Word("name"), Word("size"), Word("__own"))

    def __init__(self, name, size):
        self.name, self.size, self.__own = name, size, 0

    def own(self):
        return self.__own


record = Record("ant", 3)
for field in Field:
    print(field.name, getattr(record, field), hasattr(record, field), getattr(Record, field).__name__)
setattr(record, Field.SIZE, 4)
object.__setattr__(record, Word("name"), "bee")
print(operator.attrgetter(Field.NAME, Word("size"))(record), record.own())
print(operator.methodcaller(Word("own"))(record), getattr(record, Word("none"), "no such"))
delattr(record, Word("size"))
print(hasattr(record, "size"), "{0.name}".format(record))
try:
    getattr(record, Word("none"))
except AttributeError as error:
    print(error)
for wrong in (1, None, b"name"):
    for ask in (lambda: getattr(record, wrong), lambda: setattr(record, wrong, 1),
                lambda: object.__getattribute__(record, wrong)):
        try:
            ask()
        except TypeError as error:
            print(error)


class Reversed(type):
    def mro(cls):
        order = type.mro(cls)
        return [cls] + [base for base in order[1:-1][::-1]] + [object]


class Left:
    side = "left"


class Right:
    side = "right"


class Both(Left, Right, metaclass=Reversed):
    pass


class Alone(type):
    def mro(cls):
        return [cls, object]


class Lone(Left, metaclass=Alone):
    pass


class Number(int, metaclass=Reversed):
    pass


print(Both.side, [base.__name__ for base in Both.__mro__], hasattr(Lone, "side"), Number(3) + 1)
