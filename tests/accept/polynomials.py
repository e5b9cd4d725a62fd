# Polynomials: arithmetic, derivative, roots by Newton and bisection, printing.
from itertools import zip_longest


class Poly:
    def __init__(self, *c):
        c = list(c)
        while c and c[-1] == 0:
            c.pop()
        self.c = c

    def __add__(self, o): return Poly(*(a + b for a, b in zip_longest(self.c, o.c, fillvalue=0)))
    def __neg__(self): return Poly(*(-a for a in self.c))
    def __sub__(self, o): return self + -o

    def __mul__(self, o):
        out = [0] * (len(self.c) + len(o.c))
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c):
                out[i + j] += a * b
        return Poly(*out)

    def __pow__(self, n):
        return Poly(1) if n == 0 else self * self ** (n - 1)

    def __call__(self, x):
        total = 0
        for a in reversed(self.c):
            total = total * x + a
        return total

    def slope(self):
        return Poly(*[i * a for i, a in enumerate(self.c)][1:])

    def __str__(self):
        parts = []
        for i, a in reversed(list(enumerate(self.c))):
            if a:
                x = "" if i == 0 else "x" if i == 1 else f"x^{i}"
                size = "" if abs(a) == 1 and i else f"{abs(a)}"
                parts.append(("-" if a < 0 else "+", size + x))
        if not parts:
            return "0"
        head = ("-" if parts[0][0] == "-" else "") + parts[0][1]
        return " ".join([head] + [f"{s} {t}" for s, t in parts[1:]])

    def root(self, x, steps=40):
        d = self.slope()
        for _ in range(steps):
            x -= self(x) / d(x)
        return x


p = Poly(-6, 11, -6, 1)
print(p, "|", p.slope(), "|", Poly(), "|", Poly(1, 1) ** 5)
print([round(p.root(x), 9) for x in (0.5, 2.1, 4)], p(10), (p - p).c, p * Poly(0, -1))
print(f"{Poly(-2, 0, 1).root(1):.12f}")
