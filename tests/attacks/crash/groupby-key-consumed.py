# id: groupby-key-consumed
# class: crash
# expect: blocked
# technique: a key's comparison reads on in the groupby that compares it
# source: own
# verified: yes: faults without patch 0077
import itertools


class Key:
    def __eq__(self, other):
        if busy:
            busy.clear()
            next(next(groups)[1])
        return False


for group_first in (False, True):
    busy = []
    groups = itertools.groupby([Key() for _ in range(10)])
    group = next(groups)[1]
    if group_first:
        next(group)
    busy.append(1)
    next(group if group_first else groups, None)
