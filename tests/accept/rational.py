# Exact fractions with operators, continued fractions and Egyptian sums.
from math import gcd


class Rational:
    __slots__ = ("n", "d")
    __match_args__ = ("n", "d")

    def __init__(self, n=0, d=1, /):
        if d == 0:
            raise ZeroDivisionError(f"Rational({n}, 0)")
        if d < 0:
            n, d = -n, -d
        g = gcd(n, d)
        self.n, self.d = n // g, d // g

    @classmethod
    def parse(cls, text):
        whole, _, below = text.partition("/")
        return cls(int(whole), int(below or 1))

    def _pair(self, other):
        if isinstance(other, int):
            return other, 1
        if isinstance(other, Rational):
            return other.n, other.d
        return None

    def __add__(self, other):
        if (pair := self._pair(other)) is None:
            return NotImplemented
        n, d = pair
        return Rational(self.n * d + n * self.d, self.d * d)

    __radd__ = __add__

    def __neg__(self):
        return Rational(-self.n, self.d)

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        if (pair := self._pair(other)) is None:
            return NotImplemented
        return Rational(self.n * pair[0], self.d * pair[1])

    __rmul__ = __mul__

    def __truediv__(self, other):
        n, d = self._pair(other)
        return Rational(self.n * d, self.d * n)

    def __rtruediv__(self, other):
        return Rational(other) / self

    def __pow__(self, k):
        return Rational(self.n**k, self.d**k) if k >= 0 else Rational(self.d, self.n) ** -k

    def __floordiv__(self, other):
        q = self / other
        return q.n // q.d

    def __eq__(self, other):
        return (pair := self._pair(other)) is not None and (self.n, self.d) == pair

    def __lt__(self, other):
        n, d = self._pair(other)
        return self.n * d < n * self.d

    def __hash__(self):
        return hash(self.n) if self.d == 1 else hash((self.n, self.d))

    def __float__(self):
        return self.n / self.d

    def __bool__(self):
        return self.n != 0

    def __format__(self, spec):
        return format(str(self), spec) if not spec.endswith("f") else format(float(self), spec)

    def __repr__(self):
        return f"{type(self).__name__}({self.n}, {self.d})"

    def __str__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)


def continued(x):
    while True:
        whole = x // 1
        yield whole
        x -= whole
        if not x:
            return
        x = 1 / x


def egyptian(x):
    while x:
        d = -(-x.d // x.n)
        yield d
        x -= Rational(1, d)


half, third = Rational(1, 2), Rational.parse("2/6")
print(half + third, half - third, half * third, half / third, 1 - third, 2 * half, half**-3)
print(repr(half), f"[{third:>8}] [{third:.4f}]", float(half), bool(Rational()), sorted([half, third, Rational(-1)]))
print({half: "a", Rational(2, 4): "b"}, half == 0.5, Rational(4, 2) == 2, hash(Rational(6, 3)) == hash(2))
print(list(continued(Rational(415, 93))), list(egyptian(Rational(7, 15))))
match third:
    case Rational(1, d):
        print("unit over", d)
for wrong in (lambda: Rational(1, 0), lambda: half + "x", lambda: Rational(n=1)):
    try:
        wrong()
    except (ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e)
