# Own containers by way of the abstract base classes.
from collections.abc import Hashable, Iterable, Mapping, MutableMapping, MutableSequence, MutableSet, Sequence, Set


class CaseInsensitive(MutableMapping):
    def __init__(self, *args, **kwargs):
        self._data = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        return self._data[key.lower()][1]

    def __setitem__(self, key, value):
        self._data[key.lower()] = key, value

    def __delitem__(self, key):
        del self._data[key.lower()]

    def __iter__(self):
        return (key for key, _ in self._data.values())

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f"{type(self).__name__}({dict(self.items())})"


class BitSet(MutableSet):
    def __init__(self, items=()):
        self.bits = 0
        for i in items:
            self.add(i)

    def __contains__(self, i):
        return isinstance(i, int) and i >= 0 and bool(self.bits >> i & 1)

    def __iter__(self):
        bits, i = self.bits, 0
        while bits:
            if bits & 1:
                yield i
            bits, i = bits >> 1, i + 1

    def __len__(self):
        return self.bits.bit_count()

    def add(self, i):
        self.bits |= 1 << i

    def discard(self, i):
        self.bits &= ~(1 << i)

    def __repr__(self):
        return f"{{{', '.join(map(str, self))}}}"


class Countdown(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(self.n))]
        if not -self.n <= i < self.n:
            raise IndexError(i)
        return self.n - i % self.n


class Rope(MutableSequence):
    def __init__(self, *parts):
        self.parts = list(parts)

    def __getitem__(self, i):
        return self.parts[i]

    def __setitem__(self, i, v):
        self.parts[i] = v

    def __delitem__(self, i):
        del self.parts[i]

    def __len__(self):
        return len(self.parts)

    def insert(self, i, v):
        self.parts.insert(i, v)


h = CaseInsensitive({"Content-Type": "text/html"}, ETag="x")
h["CONTENT-TYPE"] = "json"
print(h, "etag" in h, h.get("nope", 0), h.pop("ETAG"), len(h), h.setdefault("New", 1), h == {"CONTENT-TYPE": "json", "New": 1})
b, c = BitSet([1, 5, 9]), BitSet([5, 6])
print(b | c, b & c, b - c, b ^ c, b <= b | c, b.isdisjoint(c), b == {1, 5, 9})
b ^= c
b.remove(9)
print(b, b.pop(), isinstance(b, Set), isinstance(b, Hashable))
d = Countdown(5)
print(list(d), d[1:3], d[-1], 3 in d, d.index(2), d.count(9), list(reversed(d)))
r = Rope("a", "b")
r += ["c", "d"]
r.append("e"), r.reverse(), r.remove("c")
print(r.parts, r.pop(0), r.parts, isinstance(h, Mapping), isinstance([], Iterable), isinstance("", Sequence))
try:
    class Half(Sequence):
        def __len__(self):
            return 0

    Half()
except TypeError as e:
    print(e)
