# Matrices: dunder methods, determinant, inverse with exact fractions of our own.
import math


class Frac:
    def __init__(self, p, q=1):
        if q < 0:
            p, q = -p, -q
        g = math.gcd(p, q)
        self.p, self.q = p // g, q // g

    def __add__(self, o): return Frac(self.p * o.q + o.p * self.q, self.q * o.q)
    def __sub__(self, o): return Frac(self.p * o.q - o.p * self.q, self.q * o.q)
    def __mul__(self, o): return Frac(self.p * o.p, self.q * o.q)
    def __truediv__(self, o): return Frac(self.p * o.q, self.q * o.p)
    def __bool__(self): return self.p != 0
    def __repr__(self): return f"{self.p}/{self.q}" if self.q != 1 else str(self.p)


class Matrix:
    def __init__(self, rows):
        self.rows = [[x if isinstance(x, Frac) else Frac(x) for x in r] for r in rows]

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum((a * b for a, b in zip(r, c)), Frac(0)) for c in columns]
                       for r in self.rows])

    def inverse(self):
        n = len(self.rows)
        work = [r + [Frac(int(i == j)) for j in range(n)] for i, r in enumerate(self.rows)]
        for i in range(n):
            pivot = next((k for k in range(i, n) if work[k][i]), None)
            if pivot is None:
                raise ValueError("singular")
            work[i], work[pivot] = work[pivot], work[i]
            work[i] = [x / work[i][i] for x in work[i]]
            for k in range(n):
                if k != i:
                    f = work[k][i]
                    work[k] = [a - f * b for a, b in zip(work[k], work[i])]
        return Matrix([r[n:] for r in work])

    def __str__(self):
        return "; ".join(" ".join(map(repr, r)) for r in self.rows)


m = Matrix([[2, 1, 3], [0, -1, 4], [1, 2, 0]])
print(m.inverse())
print(m @ m.inverse())
try:
    Matrix([[1, 2], [2, 4]]).inverse()
except ValueError as e:
    print("error:", e)
