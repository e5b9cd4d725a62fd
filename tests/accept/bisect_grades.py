# Look-ups in sorted data: grades, intervals, a sorted list, longest increasing subsequence.
from bisect import bisect, bisect_left, bisect_right, insort

BREAKS, GRADES = [60, 70, 80, 90], "FDCBA"


def grade(score):
    return GRADES[bisect(BREAKS, score)]


class SortedList:
    def __init__(self, items=()):
        self._items = sorted(items)

    def add(self, item):
        insort(self._items, item)

    def discard(self, item):
        i = bisect_left(self._items, item)
        if i < len(self._items) and self._items[i] == item:
            del self._items[i]

    def rank(self, item):
        return bisect_left(self._items, item)

    def between(self, low, high):
        return self._items[bisect_left(self._items, low):bisect_right(self._items, high)]

    def __contains__(self, item):
        i = bisect_left(self._items, item)
        return i != len(self._items) and self._items[i] == item

    def __iter__(self):
        return iter(self._items)


class Intervals:
    def __init__(self):
        self.starts, self.ends = [], []

    def add(self, start, end):
        i = bisect_left(self.ends, start)
        j = bisect_right(self.starts, end)
        if i < j:
            start, end = min(start, self.starts[i]), max(end, self.ends[j - 1])
        self.starts[i:j], self.ends[i:j] = [start], [end]

    def __contains__(self, x):
        i = bisect_right(self.starts, x) - 1
        return i >= 0 and x <= self.ends[i]

    def __str__(self):
        return " ".join(f"[{a},{b}]" for a, b in zip(self.starts, self.ends))


def longest_increasing(values):
    tails, where, came = [], [], []
    for i, v in enumerate(values):
        k = bisect_left(tails, v)
        tails[k:k + 1], where[k:k + 1] = [v], [i]
        came.append(where[k - 1] if k else None)
    out, i = [], where[-1]
    while i is not None:
        out.append(values[i])
        i = came[i]
    return out[::-1]


print("".join(map(grade, (33, 99, 77, 70, 89, 90, 100))))
s = SortedList([5, 1, 4])
for x in (3, 9, 2, 6):
    s.add(x)
s.discard(4), s.discard(42)
print(list(s), 9 in s, 4 in s, s.rank(5), s.between(2, 5))
cover = Intervals()
for a, b in ((1, 3), (8, 10), (5, 6), (2, 5), (20, 21), (9, 25)):
    cover.add(a, b)
    print(cover)
print(7 in cover, 6 in cover, 0 in cover)
print(longest_increasing([0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15]))
people = [("ann", 31), ("bob", 40), ("cid", 52)]
print(bisect(people, 40, key=lambda p: p[1]), bisect_left([1, 2, 2, 2, 3], 2), bisect_right([1, 2, 2, 2, 3], 2, hi=3))
