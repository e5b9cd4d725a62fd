# Number theory: extended gcd, CRT, totients, primitive roots, Miller-Rabin, continued fractions, Pell.
import math
from functools import reduce
from itertools import count, takewhile


def egcd(a, b):
    if not b:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y


def crt(pairs):
    def join(one, two):
        (r1, m1), (r2, m2) = one, two
        g, p, _ = egcd(m1, m2)
        if (r2 - r1) % g:
            raise ArithmeticError(f"{r1} mod {m1} disagrees with {r2} mod {m2}")
        m = m1 // g * m2
        return (r1 + (r2 - r1) // g * p % (m2 // g) * m1) % m, m

    return reduce(join, pairs)


def factors(n):
    for p in takewhile(lambda p: p * p <= n, count(2)):
        while n % p == 0:
            yield p
            n //= p
    if n > 1:
        yield n


def totient(n):
    return reduce(lambda t, p: t // p * (p - 1), sorted(set(factors(n))), n)


def order(a, n):
    return next(k for k in count(1) if pow(a, k, n) == 1)


def probably_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    return all(pow(a, d, n) == 1 or any(pow(a, d << r, n) == n - 1 for r in range(s)) for a in (2, 3, 5, 7, 11, 13, 17))


def root_fraction(n):
    a0 = math.isqrt(n)
    m, d, a = 0, 1, a0
    terms = []
    while a != 2 * a0:
        m = d * a - m
        d = (n - m * m) // d
        a = (a0 + m) // d
        terms.append(a)
    return a0, terms


def pell(n):
    a0, period = root_fraction(n)
    h, k, h1, k1 = a0, 1, 1, 0
    for i in count():
        if h * h - n * k * k == 1:
            return h, k
        a = period[i % len(period)]
        h, k, h1, k1 = a * h + h1, a * k + k1, h, k


print(egcd(240, 46), egcd(17, 3120), pow(17, -1, 3120))
print(crt([(2, 3), (3, 5), (2, 7)]), crt([(1, 4), (3, 6)]))
try:
    crt([(1, 4), (2, 6)])
except ArithmeticError as e:
    print(e)
print([list(factors(n)) for n in (360, 97, 1001, 2**20 - 1)])
print([totient(n) for n in range(1, 21)], totient(360360))
print([next(g for g in range(2, p) if order(g, p) == p - 1) for p in (5, 7, 11, 23, 41)])
print([n for n in (561, 1729, 7919, 2**31 - 1, 2**61 - 1, 2**67 - 1) if probably_prime(n)])
print({n: root_fraction(n) for n in (2, 7, 19)})
print([pell(n) for n in (2, 13, 61)])
print([n for n in range(2, 9000) if sum({d for i in range(1, math.isqrt(n) + 1) if n % i == 0 for d in (i, n // i)}) == 2 * n])
