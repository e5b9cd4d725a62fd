# Recursion: Hanoi, permutations, subsets, Ackermann, mutual recursion, flattening.
def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


def permutations(xs):
    if not xs:
        yield []
    for i, x in enumerate(xs):
        for rest in permutations(xs[:i] + xs[i + 1:]):
            yield [x, *rest]


def subsets(xs):
    return [[]] if not xs else [s + t for s in ([], [xs[0]]) for t in subsets(xs[1:])]


def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)


def flatten(x):
    return [x] if not isinstance(x, (list, tuple)) else [z for y in x for z in flatten(y)]


print(*hanoi(3), sum(1 for _ in hanoi(10)))
print(*map("".join, permutations(list("abc"))), subsets([1, 2, 3]))
print(ackermann(2, 3), even(100), odd(7), flatten([1, [2, (3, [4])], []]))


def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n > 50


print(depth(), [1] * (not even(3)))
