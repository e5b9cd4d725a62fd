# Sets and frozensets, always printed sorted.
a, b = set(range(0, 20, 2)), set(range(0, 20, 3))
for name, s in (("and", a & b), ("or", a | b), ("minus", a - b), ("xor", a ^ b)):
    print(name, sorted(s))
a.add(99); a.discard(1000); a.remove(0)
print(len(a), 99 in a, a.isdisjoint({1, 3}), {2, 4} <= a, a > {2, 4}, {1, 2} == {2, 1})
print(sorted({x % 7 for x in range(100) if x % 2}), sorted(frozenset("hello")))
nested = {frozenset({1, 2}), frozenset({3})}
print(frozenset([2, 1]) in nested, sorted(map(sorted, nested)))
try:
    a.remove("missing")
except KeyError as e:
    print("KeyError", e)


def sieve(n):
    left = set(range(2, n))
    for p in range(2, n):
        if p in left:
            left.difference_update(range(p * p, n, p))
    return sorted(left)


print(sieve(60), set() or "empty")
