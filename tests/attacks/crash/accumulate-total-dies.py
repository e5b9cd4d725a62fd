# id: accumulate-total-dies
# class: crash
# expect: blocked
# technique: the total of accumulate() is exchanged while it is added to
# source: own
# verified: yes: faults without patch 0077
import itertools


class Last:
    def __radd__(self, total):
        return 5


class Number(list):
    def __radd__(self, total):
        if not self:
            self.append(1)
            next(sums)
            self.junk = [bytes([200]) * 40 for _ in range(100)]
        return NotImplemented


for _ in range(50):
    sums = itertools.accumulate(iter([Number(), Last(), Last()]), initial=list(range(100)))
    next(sums)
    found = next(sums)
    if type(found) is not list or found != list(range(100)) + [1]:
        print("ESCAPED:accumulate-total-dies", type(found))
