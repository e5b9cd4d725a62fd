# id: metaclass-in-typed-dict
# class: bypass-limit
# expect: blocked
# technique: type() is called by map() while a TypedDict is made of what map() gives
# source: own
# verified: no
import typing
got = []
class Pair:
    def __iter__(self):
        return map(got.append, map(type, ["M"], [()], [{"n": 1}]))
try:
    typing.TypedDict("E", map(Pair.__iter__, [Pair()]))
except (TypeError, ValueError):
    pass
try:
    typing.TypedDict("E", map(got.append, map(type, ["M"], [()], [{"n": 1}])))
except (TypeError, ValueError):
    pass
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    if got:
        print("ESCAPED:metaclass-in-typed-dict")
    else:
        raise
