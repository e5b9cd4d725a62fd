# Copies of typing's aliases and forms, which are made again from the form and its arguments.
import collections.abc
import contextlib
import copy
import re
import typing
from typing import (Annotated, Any, AsyncContextManager, Callable, ClassVar, Concatenate, ContextManager, Dict, Final,
                    Generic, List, Literal, Match, Optional, ParamSpec, Pattern, Tuple, Type, TypeVar, Union)

T = TypeVar("T")
P = ParamSpec("P")


class Box(Generic[T]):
    pass


aliases = [
    List[int], Dict[str, List[int]], Tuple[int, ...], Tuple[()], Type[int], Callable[[int, str], bool],
    Callable[..., Any], Callable[P, T], Callable[Concatenate[int, P], T], Optional[int], Union[int, str, None],
    Literal["a", 1], Annotated[int, "note"], Box[int], Box[T], typing.Deque[int], typing.DefaultDict[str, int],
    typing.Iterator[int], typing.Awaitable[int], ContextManager[int], AsyncContextManager[int],
    Pattern[str], Match[bytes], typing.Counter[str], typing.ChainMap[str, int], typing.OrderedDict[str, int],
    ClassVar[int], Final[int], List, Dict, Callable, Tuple, Union, Any, Optional, T, P, List[T][int],
    list[int], int | str, collections.abc.Callable[[int], str],
]
for alias in aliases:
    shallow, deep = copy.copy(alias), copy.deepcopy(alias)
    print(repr(shallow), shallow == alias, deep == alias, type(shallow) is type(alias))
holder = {"hints": [List[int], Optional[str]], "deep": (Dict[str, Tuple[int, ...]],)}
print(copy.deepcopy(holder) == holder)
print(typing.Pattern is typing.Pattern, typing.Pattern[str].__origin__ is re.Pattern)
print(typing.ContextManager.__origin__ is contextlib.AbstractContextManager)
plain = List[int]
named = copy.copy(Box[int])
print(named.__origin__ is Box, plain.__args__)
try:
    typing.Nothing
except AttributeError as error:
    print(error)
