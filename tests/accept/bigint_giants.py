# Integers so large that CPython divides them with library code of its own (_pylong), which no program names.
from math import isqrt


def digits_of_sqrt(n, places):
    return isqrt(n * 10 ** (2 * places))


a, b = 7**60000, 3**30000
q, r = divmod(a, b)
print(q * b + r == a, 0 <= r < b, q.bit_length(), r % 10**9)
print(-a // b == -q - 1, -a % b == b - r, a // -b == -q - 1)
root = digits_of_sqrt(2, 9000)
print(root // 10**8990, root % 10**9, root * root <= 2 * 10**18000 < (root + 1) ** 2)
steps = 0
while b and steps < 3:
    a, b = b, a % b
    steps += 1
print(steps, a.bit_length() > b.bit_length())
