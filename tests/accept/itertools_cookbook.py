# Recipes over itertools, in our own words.
from collections import Counter, deque
from itertools import (accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
                       filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)


def take(n, items):
    return list(islice(items, n))


def windows(items, n):
    window = deque(maxlen=n)
    for item in items:
        window.append(item)
        if len(window) == n:
            yield tuple(window)


def partition(test, items):
    a, b = tee(items)
    return filter(test, a), filterfalse(test, b)


def unique(items, key=None):
    seen = set()
    for item in items:
        k = item if key is None else key(item)
        if k not in seen:
            seen.add(k)
            yield item


def round_robin(*sources):
    waiting = deque(map(iter, sources))
    while waiting:
        source = waiting.popleft()
        for item in source:
            yield item
            waiting.append(source)
            break


def powerset(items):
    items = list(items)
    return chain.from_iterable(combinations(items, r) for r in range(len(items) + 1))


def interleave_longest(*sources, fill=None):
    return [x for row in zip_longest(*sources, fillvalue=fill) for x in row]


def primes():
    yield from (2, 3)
    known = [3]
    for n in count(5, 2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, known)):
            known.append(n)
            yield n


def look_and_say(n):
    term = "1"
    for _ in range(n):
        yield term
        term = "".join(f"{len(list(g))}{d}" for d, g in groupby(term))


class Peek:
    def __init__(self, items):
        self._it, self._held = iter(items), deque()

    def __iter__(self):
        return self

    def __next__(self):
        return self._held.popleft() if self._held else next(self._it)

    def peek(self, default=None):
        if not self._held:
            try:
                self._held.append(next(self._it))
            except StopIteration:
                return default
        return self._held[0]


print(take(5, count(10, 3)), list(windows("abcde", 3)), [list(p) for p in partition(str.isupper, "aBcD")])
print("".join(unique("mississippi")), list(unique("AbBa", key=str.lower)), list(round_robin("ABC", "D", "EF")))
print(["".join(s) for s in powerset("abc")], interleave_longest("ab", "xyz", fill="-"))
print(take(12, primes()), take(3, dropwhile(lambda p: p < 1000, primes())), list(look_and_say(6)))
p = Peek([1, 2, 3])
print(p.peek(), next(p), list(p), p.peek("end"))
print([sum(row) for row in batched(range(10), 4)], list(pairwise("abcd")), list(compress("abcdef", cycle([1, 0, 0]))))
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([1] * 4, lambda t, _: t * 2, initial=1)), list(starmap(pow, [(2, 5), (3, 2)])))
print(len(list(permutations("abcd", 2))), list(product("ab", repeat=2))[1:3], list(combinations_with_replacement("xy", 3)), take(3, repeat(7)))
print([(k, len(list(g))) for k, g in groupby(sorted("banana"))] == sorted(Counter("banana").items()))
a, b = tee(iter(range(4)))
print(next(a), list(b), list(a), list(chain("ab", [1], ())), list(map(max, *[iter([5, 1, 4, 2])] * 2)))
