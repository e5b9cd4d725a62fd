# id: metaclass-in-enum-names
# class: bypass-limit
# expect: blocked
# technique: type() is called by map() while enum makes a class of the names that map() gives
# source: own
# verified: no
import enum
got = []
try:
    enum.Enum("E", map(got.append, map(type, ["M"], [()], [{"n": 1}])))
except TypeError:
    pass
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    if got:
        print("ESCAPED:metaclass-in-enum-names")
    else:
        raise
