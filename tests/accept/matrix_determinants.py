# Exact matrices: Bareiss determinants, integer inverses by adjugate, Cayley-Hamilton, fast powers.
from itertools import permutations
from math import gcd, prod


def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def identity(n):
    return [[int(i == j) for j in range(n)] for i in range(n)]


def power(a, n):
    result = identity(len(a))
    while n:
        if n & 1:
            result = multiply(result, a)
        a, n = multiply(a, a), n >> 1
    return result


def bareiss(rows):
    m, sign, previous = [list(r) for r in rows], 1, 1
    n = len(m)
    for k in range(n - 1):
        if not m[k][k]:
            swap = next((i for i in range(k + 1, n) if m[i][k]), None)
            if swap is None:
                return 0
            m[k], m[swap], sign = m[swap], m[k], -sign
        for i in range(k + 1, n):
            for j in range(k + 1, n):
                m[i][j] = (m[i][j] * m[k][k] - m[i][k] * m[k][j]) // previous
        previous = m[k][k]
    return sign * m[-1][-1]


def leibniz(m):
    n = len(m)
    return sum((-1) ** sum(p[i] > p[j] for i in range(n) for j in range(i + 1, n)) * prod(m[i][p[i]] for i in range(n))
               for p in permutations(range(n)))


def minor(m, i, j):
    return [row[:j] + row[j + 1:] for k, row in enumerate(m) if k != i]


def inverse(m):
    d = bareiss(m)
    if not d:
        raise ZeroDivisionError("singular matrix")
    n = len(m)

    def cell(i, j):
        top = (-1) ** (i + j) * bareiss(minor(m, j, i))
        g = gcd(top, d) * (-1 if d < 0 else 1)
        return f"{top // g}" if d == g else f"{top // g}/{d // g}"

    return [[cell(i, j) for j in range(n)] for i in range(n)]


def characteristic(a):
    n, out, m = len(a), [1], [[0] * len(a) for _ in a]
    for k in range(1, n + 1):
        m = [[x + (out[-1] if i == j else 0) for j, x in enumerate(row)] for i, row in enumerate(multiply(a, m))]
        out.append(-sum(row[i] for i, row in enumerate(multiply(a, m))) // k)
    return out


A = [[2, -1, 0], [1, 3, 5], [4, 0, -2]]
print(bareiss(A), leibniz(A), bareiss([[0, 1], [1, 0]]), bareiss([[1, 2], [2, 4]]), bareiss([[7]]))
for row in inverse(A):
    print(" ".join(f"{cell:>7}" for cell in row))
print(characteristic(A), characteristic([[1, 1], [1, 0]]))
total = [[0] * 3 for _ in A]
for c, e in zip(characteristic(A), range(3, -1, -1)):
    total = [[t + c * x for t, x in zip(r, s)] for r, s in zip(total, power(A, e))]
print(total, power([[1, 1], [1, 0]], 90)[0][1])
hilbertish = [[i * j + (i - j) ** 3 for j in range(6)] for i in range(6)]
print(bareiss(hilbertish), bareiss(hilbertish) == leibniz(hilbertish), [*map(list, zip(*A))])
try:
    inverse([[1, 2], [2, 4]])
except ZeroDivisionError as e:
    print(e)
