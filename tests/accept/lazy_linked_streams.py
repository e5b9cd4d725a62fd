# Lazy cells with memoised tails: sieve, Hamming numbers, power series arithmetic.
from math import factorial

EMPTY = object()


class Stream:
    def __init__(self, head, tail):
        self.head, self._make, self._tail = head, tail, EMPTY

    @property
    def tail(self):
        if self._tail is EMPTY:
            self._tail, self._make = self._make(), None
        return self._tail

    def __iter__(self):
        cell = self
        while cell is not None:
            yield cell.head
            cell = cell.tail

    def __getitem__(self, at):
        if isinstance(at, slice):
            return [x for x, _ in zip(self, range(at.stop))][at]
        return self[:at + 1][-1]

    def map(self, f):
        return Stream(f(self.head), lambda: self.tail and self.tail.map(f))

    def filter(self, keep):
        cell = self
        while cell is not None and not keep(cell.head):
            cell = cell.tail
        return cell and Stream(cell.head, lambda: cell.tail and cell.tail.filter(keep))

    def __add__(self, other):
        return Stream(self.head + other.head, lambda: self.tail + other.tail)

    def __mul__(self, other):
        if isinstance(other, Stream):
            return Stream(self.head * other.head, lambda: other.tail * self.head + self.tail * other)
        return self.map(lambda x: x * other)

    def merge(self, other):
        if self.head < other.head:
            return Stream(self.head, lambda: self.tail.merge(other))
        if other.head < self.head:
            return Stream(other.head, lambda: self.merge(other.tail))
        return Stream(self.head, lambda: self.tail.merge(other.tail))


def count(n):
    return Stream(n, lambda: count(n + 1))


def sieve(s):
    return Stream(s.head, lambda: sieve(s.tail.filter(lambda n: n % s.head)))


def finite(*items):
    return Stream(items[0], lambda: finite(*items[1:]) if len(items) > 1 else None)


hamming = Stream(1, lambda: (hamming * 2).merge(hamming * 3).merge(hamming * 5))
fib = Stream(0, lambda: Stream(1, lambda: fib + fib.tail))
ones = Stream(1, lambda: ones)
print(sieve(count(2))[:15], hamming[:20], fib[:15], fib[90])
print((ones * ones)[:8], (ones * ones * ones)[:8], ones.tail is ones)
print(list(finite(3, 1, 4, 1, 5).map(str)), list(finite(1, 2, 3, 4).filter(lambda n: n % 2 == 0)), finite(1, 3).filter(lambda n: n > 5))
calls = []
noisy = count(1).map(lambda n: calls.append(n) or n * n)
print(calls, noisy[3], calls, noisy[2], calls, sum(noisy[:5]), len(calls))
scaled = count(0).map(lambda n: 5040 // factorial(n) if n < 8 else 0)
print(scaled[:8], (scaled * scaled)[:4], 9 in count(1), count(5)[2:10:3])
