# id: metaclass-keywords-by-methodcaller
# class: bypass-limit
# expect: blocked
# technique: methodcaller() gives ABCMeta.__new__ keywords, called by map() in __slots__
# source: own
# verified: no
import abc
import operator

given = []


class Base:
    def __init_subclass__(cls, **keywords):
        given.append(keywords)


call = operator.methodcaller("_" + "_new_" + "_", abc.ABCMeta, "Made", (Base,), {}, keyword=3)
try:

    class C:
        __slots__ = map(str, map(call, [abc.ABCMeta]))

except TypeError:
    pass
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    if given:
        print("ESCAPED:metaclass-keywords-by-methodcaller")
    else:
        raise
