# id: metaclass-in-slots
# class: bypass-limit
# expect: blocked
# technique: type() is called by map() while a class statement's __slots__ are walked
# source: own
# verified: no
got = []
try:
    class D:
        __slots__ = map(got.append, map(type, ["M"], [()], [{"n": 1}]))
except TypeError:
    pass
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    if got:
        print("ESCAPED:metaclass-in-slots")
    else:
        raise
