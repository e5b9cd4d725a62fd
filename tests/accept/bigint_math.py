# Big integers: factorials, Fibonacci by doubling, modular inverses, RSA with small keys, Miller-Rabin, square roots.
from math import gcd, isqrt, lcm, prod


def fib(n):
    def pair(k):
        if k == 0:
            return 0, 1
        a, b = pair(k >> 1)
        c, d = a * (2 * b - a), a * a + b * b
        return (d, c + d) if k & 1 else (c, d)
    return pair(n)[0]


def egcd(a, b):
    x0, x1, y0, y1 = 1, 0, 0, 1
    while b:
        q, a, b = a // b, b, a % b
        x0, x1, y0, y1 = x1, x0 - q * x1, y1, y0 - q * y1
    return a, x0, y0


def inverse(a, m):
    g, x, _ = egcd(a, m)
    if g != 1:
        raise ValueError(f"{a} has no inverse modulo {m}")
    return x % m


def is_prime(n, bases=(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)):
    if n < 2 or any(n % p == 0 for p in bases if p < n):
        return False
    d, s = n - 1, 0
    while not d & 1:
        d, s = d >> 1, s + 1
    for base in bases:
        if base >= n:
            continue
        x = pow(base, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            if (x := x * x % n) == n - 1:
                break
        else:
            return False
    return True


def next_prime(n):
    while not is_prime(n := n + 1):
        pass
    return n


def rho(n):
    if n % 2 == 0:
        return 2
    x = y = 2
    c, d = 1, 1
    while d == 1:
        x = (x * x + c) % n
        y = (y * y + c) % n
        y = (y * y + c) % n
        d = gcd(abs(x - y), n)
    return d if d != n else None


def factor(n):
    if n == 1:
        return []
    if is_prime(n):
        return [n]
    d = rho(n)
    return sorted(factor(d) + factor(n // d)) if d else [n]


def chinese(remainders, moduli):
    m = prod(moduli)
    return sum(r * (m // n) * inverse(m // n, n) for r, n in zip(remainders, moduli)) % m


print(fib(10), fib(300), len(str(fib(20000))), str(prod(range(1, 60)))[:20])
p, q = next_prime(10**18), next_prime(10**19)
n, e = p * q, 65537
d = inverse(e, lcm(p - 1, q - 1))
message = int.from_bytes("secret!".encode(), "big")
cipher = pow(message, e, n)
print(p, q, cipher, pow(cipher, d, n).to_bytes(7, "big").decode())
print([k for k in range(2, 130) if is_prime(2**k - 1)])
print(factor(600851475143), factor(2**67 - 1), factor(720720), inverse(3, 11), pow(3, -1, 11))
print(chinese([2, 3, 2], [3, 5, 7]), egcd(240, 46), isqrt(2 * 10**60))
print((-7) // 2, -7 % 3, divmod(-7, -2), (-1) ** 3, 7 ^ 2, ~7, -8 >> 1, 1 << 70, (5).bit_count(), (2**64).bit_length())
print(int("zz", 36), int("-0b101", 0), int(" 1_000 "), (255).to_bytes(2, "little", signed=False), int.from_bytes(b"\xff\xfe", "big", signed=True))
try:
    inverse(4, 8)
except ValueError as problem:
    print(problem)
