# The iterator protocol, iter with sentinel, itertools in anger.
import itertools


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Squares:
    def __getitem__(self, i):
        if i > 4:
            raise IndexError
        return i * i


c = Countdown(3)
print(list(c), list(c), list(Squares()), 9 in Squares(), list(zip(Countdown(3), "ab")))
stream = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(stream), 0)), list(stream))
print(list(itertools.chain("ab", [1])), list(itertools.islice(itertools.count(5, 3), 4)))
print(list(itertools.compress("abcd", [1, 0, 1, 0])), list(itertools.dropwhile(str.isdigit, "12a3")))
print(list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.filterfalse(bool, [0, 1, ""])))
print(["".join(p) for p in itertools.permutations("abc")], list(itertools.accumulate([3, 1, 4], max)))
a, b = itertools.tee(Countdown(3))
print(next(a), list(b), list(a), list(itertools.repeat("x", 3)))
print(list(itertools.islice(itertools.cycle("ab"), 5)), list(itertools.combinations_with_replacement("ab", 2)))
print({k: [w for w in g] for k, g in itertools.groupby(["apple", "avocado", "bean", "blue"], key=lambda w: w[0])})
it = iter(range(10))
print([next(it) + next(it) for _ in range(4)], list(it), next(it, "end"))
print(sum(1 for _ in Countdown(50)), max(Countdown(5)), dict(enumerate("ab")), [*Countdown(2)])
first, *rest = Countdown(4)
print(first, rest, list(map(lambda x, y: x - y, [5, 6], [1, 2])), tuple(reversed(range(0, 10, 3))))
