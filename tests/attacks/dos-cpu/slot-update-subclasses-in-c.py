# id: slot-update-subclasses-in-c
# class: dos-cpu
# expect: killed
# technique: assigning a special method to a base updates the slots of all its subclasses, in a C level loop
# source: own
# verified: yes (still running after 6 s)
import itertools
from collections import deque


class Base:
    pass


kept = [type("C", (Base,), {}) for _ in range(3000)]
deque(map(setattr, itertools.repeat(Base), itertools.repeat("__len__"), itertools.repeat(lambda self: 1)), 0)
