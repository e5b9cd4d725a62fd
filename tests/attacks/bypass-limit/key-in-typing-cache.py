# id: key-in-typing-cache
# class: bypass-limit
# expect: contained
# technique: classes, texts and names of keywords that lie are what typing keeps its forms by
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import typing


class Meta(type):
    def __hash__(cls):
        return hash(int)

    def __eq__(cls, other):
        return True


class Number(metaclass=Meta):
    pass


class TextMeta(Meta):
    def __hash__(cls):
        return hash(str)


class Text(str, metaclass=TextMeta):
    def __hash__(self):
        return hash("a")

    def __eq__(self, other):
        return True


for make in (lambda of: typing.Optional[of], lambda of: typing.List[of],
             lambda of: typing.Dict[str, of], lambda of: typing.Tuple[of, ...],
             lambda of: typing.Callable[[of], str], lambda of: typing.Generic[typing.T],
             lambda of: typing.Union[of, str]):
    try:
        make(Number)
        if any(argument is Number for argument in make(int).__args__):
            print("ESCAPED:key-in-typing-cache", make(int))
    except (AttributeError, TypeError):
        pass
typing.Literal[Text("b")]
if type(typing.Literal["a"].__args__[0]) is not str:
    print("ESCAPED:key-in-typing-cache literal")
