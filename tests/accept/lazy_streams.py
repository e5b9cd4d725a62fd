# Lazy infinite streams from thunks, with memo; a sieve, Fibonacci, Pascal by self reference.
class Stream:
    __slots__ = ("head", "_tail")

    def __init__(self, head, tail=lambda: None):
        self.head, self._tail = head, tail

    @property
    def tail(self):
        if callable(self._tail):
            self._tail = self._tail()
        return self._tail

    def __iter__(self):
        s = self
        while s is not None:
            yield s.head
            s = s.tail

    def __getitem__(self, key):
        match key:
            case slice(start=None, stop=int(n), step=None):
                return [x for x, _ in zip(self, range(n))]
            case int():
                for i, x in enumerate(self):
                    if i == key:
                        return x
                raise IndexError(key)
        raise TypeError(f"bad index {key!r}")

    def map(self, f):
        return Stream(f(self.head), lambda: self.tail and self.tail.map(f))

    def filter(self, test):
        s = self
        while not test(s.head):
            s = s.tail
        return Stream(s.head, lambda: s.tail.filter(test))

    def __add__(self, other):
        return Stream(self.head + other.head, lambda: self.tail + other.tail)

    def __mul__(self, k):
        return self.map(lambda x: x * k)

    def scan(self, f, start):
        return Stream(start, lambda: self.tail.scan(f, f(start, self.head)))

    @classmethod
    def of(cls, *items):
        return cls(items[0], lambda: cls.of(*items[1:]) if items[1:] else None)

    @classmethod
    def iterate(cls, f, x):
        return cls(x, lambda: cls.iterate(f, f(x)))


def merge(a, b):
    if a.head == b.head:
        return Stream(a.head, lambda: merge(a.tail, b.tail))
    low, high = (a, b) if a.head < b.head else (b, a)
    return Stream(low.head, lambda: merge(low.tail, high))


def sieve(s):
    p = s.head
    return Stream(p, lambda: sieve(s.tail.filter(lambda n: n % p)))


naturals = Stream.iterate(lambda n: n + 1, 0)
fibs = Stream(0, lambda: Stream(1, lambda: fibs + fibs.tail))
hamming = Stream(1, lambda: merge(hamming * 2, merge(hamming * 3, hamming * 5)))
triangular = naturals.scan(lambda a, b: a + b, 0)
calls = []
noisy = naturals.map(lambda n: calls.append(n) or n * n)
print(naturals[:5], fibs[:12], fibs[60], hamming[:15], sieve(naturals.tail.tail)[:15], triangular[:8])
print(noisy[:3], noisy[:4], calls, list(Stream.of("a", "b")), Stream.of(1)[0], list(Stream.of(3, 1).map(str)))
for bad in (lambda: Stream.of(1)[5], lambda: naturals["x"], lambda: setattr(naturals, "other", 1)):
    try:
        bad()
    except (IndexError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
