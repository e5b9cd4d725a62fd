# Classes that library code makes, for statements and by calls.
import abc
import collections
import dataclasses
import enum
import io
import json
import logging
import types
import typing
import warnings

T = typing.TypeVar("T")


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...


class HasArea(typing.Protocol):
    def area(self) -> float: ...


class Pair(typing.NamedTuple, typing.Generic[T]):
    first: T
    second: T


class Box[S](typing.NamedTuple):
    value: S


class Row(typing.TypedDict, typing.Generic[T]):
    name: str
    value: T


class Colour(enum.Enum):
    _ignore_ = "shade"
    _order_ = "RED GREEN"
    shade = 3
    RED = shade
    GREEN = shade + 1


@dataclasses.dataclass(slots=True, frozen=True)
class Square(Shape):
    side: int = 2

    def area(self):
        return self.side**2


@warnings.deprecated("use Square")
class Old:
    def __init__(self, side=1):
        self.side = side


Made = types.new_class("Made", (Shape,), {}, lambda names: names.update(area=lambda self: 7))
Level = enum.IntFlag("Level", "LOW HIGH")
Point = collections.namedtuple("Point", "x y", defaults=[0])
Record = dataclasses.make_dataclass(
    "Record", ["a", ("b", int, 3)], bases=(Shape,), namespace={"area": lambda self: self.b}
)
Id = typing.NewType("Id", int)

print(Square(3).area(), isinstance(Square(), HasArea) if typing.runtime_checkable(HasArea) else None)
print(Pair(1, 2), Pair[int](3, 4), Box(5), Box[str]("s"))
print(Row(name="n", value=1), [c.name for c in Colour], Colour(4))
print(Made().area(), Level.LOW | Level.HIGH, Point(1), Record(2), Id(4))
try:
    Shape()
except TypeError as error:
    print(error)
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    old = Old(2)

    class Newer(Old):
        pass

    print(old.side, Newer(4).side, [str(w.message) for w in told])


# What programs change in the library's classes, and in what they derive from these.
class Handler(logging.Handler):
    made = []

    def __init_subclass__(cls, **keywords):
        Handler.made.append(cls.__name__)

    def emit(self, record):
        print("handled", record.getMessage())


class Inner(Handler):
    pass


log = logging.getLogger("x")
log.addHandler(Inner())
log.warning("hello %s", "there")
logging.Logger.notice = lambda self, text: self.warning("notice: " + text)
log.notice("n")
json.JSONEncoder.default = lambda self, value: str(value)
print(Handler.made, json.dumps(1j))
try:
    io.StringIO().fileno()
except io.UnsupportedOperation as error:
    print(type(error).__mro__[1:3])
