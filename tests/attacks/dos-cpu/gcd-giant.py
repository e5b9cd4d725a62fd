# id: gcd-giant
# class: dos-cpu
# expect: killed
# technique: gcd of two giant neighbours of the Fibonacci sequence: the most steps that Euclid can take
# source: own
# verified: yes (still running after 6 s)
import math

a, b = 0, 1
while b.bit_length() < 3_000_000:
    a, b = a * a + b * b, b * (2 * a + b)
    a, b = b, a + b
math.gcd(a, b)
