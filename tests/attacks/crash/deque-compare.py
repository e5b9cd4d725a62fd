# id: deque-compare
# class: crash
# expect: contained
# technique: comparison, repetition and insertion of a deque that its items empty
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
from collections import deque


class Item:
    def __eq__(self, other):
        d.clear()
        e.extend(range(200))
        return True

    __lt__ = __eq__

    def __index__(self):
        d.clear()
        return 3


for use in (lambda: d == e, lambda: d < e, lambda: d.insert(Item(), 1), lambda: d.rotate(Item()), lambda: d.__imul__(Item()),
            lambda: d.__setitem__(Item(), 1), lambda: d.__delitem__(Item())):
    d, e = deque([Item() for _ in range(100)]), deque([Item() for _ in range(100)])
    try:
        use()
    except (RuntimeError, IndexError):
        pass
