# Sieve, trial division, Miller-Rabin with fixed bases, factoring, totients.
import math
from itertools import count, islice, takewhile


def sieve(n):
    flags = [True] * (n + 1)
    flags[:2] = [False, False]
    for i in range(2, math.isqrt(n) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(range(i * i, n + 1, i))
    return [i for i, f in enumerate(flags) if f]


def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def factors(n):
    p = 2
    while p * p <= n:
        while n % p == 0:
            yield p
            n //= p
        p += 1
    if n > 1:
        yield n


primes = sieve(10000)
print(len(primes), primes[-3:], all(is_prime(p) for p in primes))
print(list(islice((n for n in count(10**12) if is_prime(n)), 3)), is_prime(2**89 - 1), is_prime(2**67 - 1))
print(list(factors(600851475143)), list(factors(97)), list(factors(2**10 * 81)))
print([p for p in takewhile(lambda p: p < 60, primes) if is_prime(p + 2)])
print(sum(math.gcd(a, 360) == 1 for a in range(1, 361)))
