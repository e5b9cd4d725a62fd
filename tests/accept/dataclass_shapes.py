# Abstract shapes as data classes, an expression tree, and inheritance of fields.
from abc import ABC, abstractmethod
from dataclasses import KW_ONLY, InitVar, dataclass, field
from math import hypot, pi


class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name} of area {self.area():.2f}"


@dataclass
class Circle(Shape):
    r: float
    name = "circle"

    def area(self):
        return pi * self.r ** 2


@dataclass
class Polygon(Shape):
    points: list[tuple[float, float]]
    _: KW_ONLY
    name: str = "polygon"

    def area(self):
        ps = self.points
        return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ps, ps[1:] + ps[:1]))) / 2

    def perimeter(self):
        ps = self.points
        return sum(hypot(x1 - x2, y1 - y2) for (x1, y1), (x2, y2) in zip(ps, ps[1:] + ps[:1]))


@dataclass
class Rectangle(Polygon):
    points: list = field(init=False, default_factory=list)
    w: InitVar[float] = 1
    h: InitVar[float] = 1
    name: str = "rectangle"

    def __post_init__(self, w, h):
        self.points = [(0, 0), (w, 0), (w, h), (0, h)]


@dataclass(frozen=True)
class Expr:
    pass


@dataclass(frozen=True)
class Num(Expr):
    value: float


@dataclass(frozen=True)
class Var(Expr):
    name: str


@dataclass(frozen=True)
class Bin(Expr):
    op: str
    left: Expr
    right: Expr


def derive(e, by):
    match e:
        case Num():
            return Num(0)
        case Var(name):
            return Num(int(name == by))
        case Bin("+", a, b):
            return Bin("+", derive(a, by), derive(b, by))
        case Bin("*", a, b):
            return Bin("+", Bin("*", derive(a, by), b), Bin("*", a, derive(b, by)))
    raise TypeError(e)


def tidy(e):
    match e:
        case Bin(op, a, b):
            a, b = tidy(a), tidy(b)
            match op, a, b:
                case "+", Num(x), Num(y):
                    return Num(x + y)
                case "*", Num(x), Num(y):
                    return Num(x * y)
                case ("+", Num(0), x) | ("+", x, Num(0)) | ("*", Num(1), x) | ("*", x, Num(1)):
                    return x
                case ("*", Num(0), _) | ("*", _, Num(0)):
                    return Num(0)
            return Bin(op, a, b)
    return e


for shape in (Circle(2), Polygon([(0, 0), (4, 0), (4, 3)]), Rectangle(w=2, h=5)):
    print(shape.describe(), repr(shape))
print(Polygon([(0, 0), (3, 0), (3, 4)]).perimeter(), Circle(1) == Circle(1), Circle(1) == Polygon([]))
try:
    Shape()
except TypeError as e:
    print(e)
x = Var("x")
cube = Bin("+", Bin("*", x, Bin("*", x, x)), Num(4))
print(tidy(derive(cube, "x")))
print(len({Num(1), Num(1.0), Var("x"), x}), Bin("+", x, x) == Bin("+", x, x))
