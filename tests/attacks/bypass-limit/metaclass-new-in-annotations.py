# id: metaclass-new-in-annotations
# class: bypass-limit
# expect: blocked
# technique: NamedTuple and TypedDict walk the annotations of a class: items() is a map() of ABCMeta.__new__
# source: own
# verified: no
import abc
import itertools
import typing

new = getattr(abc.ABCMeta, "_" + "_new_" + "_")
NAME = "_" + "_annotations_" + "_"


def attempt(base):
    one, other = itertools.tee(map(new, [abc.ABCMeta], "X", [()], [{"a": 1}]))

    class Fields(dict):
        def items(self):
            return one

        def __iter__(self):
            return one

    try:

        class T(base):
            locals()[NAME] = Fields(x=int)

    except (TypeError, ValueError):
        pass
    try:
        return list(other)
    except TypeError:
        return []


made = attempt(typing.NamedTuple) + attempt(typing.TypedDict)
try:
    memoryview
except NameError:  # the strict policy, which forbids it
    if made:
        print("ESCAPED:metaclass-new-in-annotations")
    else:
        raise
