# id: typing-nest
# class: dos-stack
# expect: contained
# technique: aliases, unions and forward references nested a hundred thousand deep are shown, hashed and substituted
# source: own
# verified: yes
import typing

T = typing.TypeVar("T")
for wrap in (lambda x: list[x], lambda x: x | dict[x, int], lambda x: typing.List[x], lambda x: typing.Annotated[x, 1], lambda x: typing.Callable[[x], x]):
    alias = list[T]
    try:
        for _ in range(100000):
            alias = wrap(alias)
    except (RecursionError, TypeError):
        pass
    for action in (repr, hash, lambda a: a[int], lambda a: a == wrap(a), lambda a: typing.get_type_hints(type("X", (), {"__annotations__": {"x": a}})),
                   lambda a: isinstance(1, a), lambda a: a.__parameters__):
        try:
            action(alias)
        except (RecursionError, TypeError, AttributeError):
            pass
