# id: metaclass-new-in-enum-order
# class: bypass-limit
# expect: blocked
# technique: EnumType.__new__ walks _order_ in a loop of its own: a map() of ABCMeta.__new__, which its frame calls
# source: own
# verified: no
import abc
import enum
import itertools

new = getattr(abc.ABCMeta, "_" + "_new_" + "_")
one, other = itertools.tee(
    map(new, itertools.repeat(abc.ABCMeta), "XY", itertools.repeat(()), ({"a": 1}, {"b": 2}))
)


class Names(list):
    def __iter__(self):
        return one


try:

    class E(enum.Enum):
        dict.__setitem__(locals(), "_order_", Names("A"))
        A = 1

except (TypeError, ValueError):
    pass
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    if list(other):
        print("ESCAPED:metaclass-new-in-enum-order")
