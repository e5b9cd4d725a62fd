# Generators: nested, sent to, closed, delegated; the budget charges resumption too.
import itertools


def primes():
    found = []
    for n in itertools.count(2):
        if all(n % p for p in itertools.takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


def running():
    total = 0
    while True:
        got = yield total
        if got is None:
            return total
        total += got


def outer(values):
    inner = running()
    next(inner)
    for value in values:
        inner.send(value)
    try:
        inner.send(None)
    except StopIteration as stop:
        yield stop.value
    yield from (v * v for v in values)


def flatten(tree):
    for item in tree:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(itertools.islice(primes(), 300))[-5:])
print(list(outer(range(10))))
nested = [1]
for n in range(50):
    nested = [n, nested]
print(sum(flatten(nested)))
pending = [primes() for _ in range(5)]
print([next(p) for p in pending])
list(itertools.chain.from_iterable(itertools.permutations(range(4), 2)))
