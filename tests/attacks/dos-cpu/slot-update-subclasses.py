# id: slot-update-subclasses
# class: dos-cpu
# expect: killed
# technique: one assignment to a base class rewrites the slots of every subclass
# source: own
import collections
import itertools


class Base:
    pass


keep = [type("S", (Base,), {}) for _ in range(20000)]
collections.deque(map(type.__setattr__, itertools.repeat(Base), itertools.repeat("__add__"), itertools.repeat(max)), 0)
