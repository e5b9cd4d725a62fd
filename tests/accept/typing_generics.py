# Annotated code as people write it: generics, protocols, overloads, typed dicts; types do nothing at run time.
from __future__ import annotations

from typing import (TYPE_CHECKING, Any, Callable, ClassVar, Final, Generic, Literal, NamedTuple, NewType, Optional, Protocol,
                    Self, TypeAlias, TypedDict, TypeVar, Union, cast, overload, runtime_checkable)

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")
K = TypeVar("K", bound="Comparable")
UserId = NewType("UserId", int)
Json: TypeAlias = Union[None, bool, int, float, str, list["Json"], dict[str, "Json"]]
LIMIT: Final = 3


@runtime_checkable
class Comparable(Protocol):
    def __lt__(self, other: Any) -> bool: ...


class Movie(TypedDict, total=False):
    title: str
    year: int


class Pair(NamedTuple):
    left: int
    right: str = "?"

    def swapped(self) -> tuple[str, int]:
        return self.right, self.left


class Stack(Generic[T]):
    made: ClassVar[int] = 0

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items: list[T] = list(items)
        type(self).made += 1

    def push(self, item: T) -> Self:
        self._items.append(item)
        return self

    def pop(self) -> Optional[T]:
        return self._items.pop() if self._items else None

    def __len__(self) -> int:
        return len(self._items)


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


def largest(items: list[K], key: Callable[[K], Any] | None = None) -> K:
    best = items[0]
    for item in items[1:]:
        if (key(best) < key(item)) if key else best < item:
            best = item
    return best


def depth(value: Json) -> int:
    match value:
        case dict():
            return 1 + max(map(depth, value.values()), default=0)
        case list():
            return 1 + max(map(depth, value), default=0)
    return 0


def mode(m: Literal["r", "w"] = "r") -> str:
    return {"r": "reading", "w": "writing"}[m]


s: Stack[int] = Stack[int]([1, 2])
print(s.push(3).push(4).pop(), len(s), Stack.made, Stack[str]().pop())
movie: Movie = {"title": "Up", "year": 2009}
print(movie, Movie(title="x"), UserId(7) + 1, cast(str, 5), double(4), double("ab"), LIMIT, mode("w"))
print(Pair(1), Pair(2, "b").swapped(), Pair(3)._replace(right="z"), Pair._fields, Pair._field_defaults)
print(largest([3, 9, 2]), largest(["aaa", "b"], key=len), depth({"a": [1, {"b": []}]}))
print(isinstance(3, Comparable), isinstance(object(), Comparable), largest.__annotations__["items"], Optional[int], list[int] | None)
