# id: partial-arguments-exchanged
# class: crash
# expect: blocked
# technique: C code that a partial calls compares the arguments that it borrowed, and a comparison exchanges them by __setstate__
# source: own
# verified: yes: faults without patch 0077
import functools


class Item:
    def __lt__(self, other):
        worker.__setstate__((len, ([],), {}, {}))
        junk.append([(i, str(i), i) for i in range(200)])
        return False

    __gt__ = __lt__


for smallest in (min, max):
    for rest in ((), (Item(),), (Item(), Item())):
        junk = []
        worker = functools.partial(smallest, *[Item() for _ in range(3)])
        found = worker(*rest)
        if type(found) is not Item:
            print("ESCAPED:partial-arguments-exchanged", type(found))
        worker = functools.partial(functools.partial(smallest, Item()), Item(), Item())
        worker(*rest)
