# Named tuples that are generic, in both spellings.
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Pair(NamedTuple, Generic[T]):
    left: T
    right: T = None

    def swapped(self):
        return Pair(self.right, self.left)


class Box[S](NamedTuple):
    value: S


print(Pair(1, 2), Pair[int](3).swapped(), Pair._fields)
print(Box("x"), Box[int](5).value, isinstance(Box(1), tuple))
match Pair("a", "b"):
    case Pair(left, right):
        print(left, right)
