# A number type that takes part in the numeric tower.
import math
from numbers import Complex, Integral, Number, Rational, Real


class Mod7(Number):
    def __init__(self, n):
        self.n = n % 7

    def _of(op):
        def method(self, other):
            if isinstance(other, Mod7):
                return Mod7(op(self.n, other.n))
            if isinstance(other, Integral):
                return Mod7(op(self.n, int(other)))
            return NotImplemented
        return method

    __add__ = __radd__ = _of(lambda a, b: a + b)
    __mul__ = __rmul__ = _of(lambda a, b: a * b)
    __sub__ = _of(lambda a, b: a - b)
    __rsub__ = _of(lambda a, b: b - a)
    __truediv__ = _of(lambda a, b: a * pow(b, -1, 7))
    del _of

    def __eq__(self, other):
        return isinstance(other, (Mod7, Integral)) and int(self) == int(other) % 7

    def __int__(self):
        return self.n

    __index__ = __int__

    def __hash__(self):
        return hash(self.n)

    def __neg__(self):
        return Mod7(-self.n)

    def __repr__(self):
        return f"{self.n} (mod 7)"


class Money(Real):
    def __init__(self, cents):
        self.cents = round(cents)

    def __float__(self):
        return self.cents / 100

    def _other(self, x):
        return x.cents if isinstance(x, Money) else x * 100

    def __add__(self, x): return Money(self.cents + self._other(x))
    def __radd__(self, x): return self + x
    def __neg__(self): return Money(-self.cents)
    def __pos__(self): return self
    def __abs__(self): return Money(abs(self.cents))
    def __mul__(self, x): return Money(self.cents * x)
    def __rmul__(self, x): return self * x
    def __truediv__(self, x): return Money(self.cents / x) if not isinstance(x, Money) else self.cents / x.cents
    def __rtruediv__(self, x): return NotImplemented
    def __floordiv__(self, x): return self.cents // self._other(x)
    def __rfloordiv__(self, x): return NotImplemented
    def __mod__(self, x): return Money(self.cents % self._other(x))
    def __rmod__(self, x): return NotImplemented
    def __pow__(self, x): return NotImplemented
    def __rpow__(self, x): return NotImplemented
    def __eq__(self, x): return self.cents == self._other(x)
    def __lt__(self, x): return self.cents < self._other(x)
    def __le__(self, x): return self.cents <= self._other(x)
    def __hash__(self): return hash(self.cents)
    def __trunc__(self): return self.cents // 100
    def __floor__(self): return Money(self.cents // 100 * 100)
    def __ceil__(self): return Money(-(-self.cents // 100) * 100)
    def __round__(self, n=None): return Money(round(self.cents, (n or 0) - 2))
    def __repr__(self): return f"${self.cents / 100:,.2f}"


a, b = Mod7(5), Mod7(4)
print(a + b, a * 3, 1 - a, a / b, -a, a == 12, {a: 1}[Mod7(12)], "abcdefg"[a], isinstance(a, Number), isinstance(a, Real))
m = Money(123456)
print(m, m + 1, 2 * m, m / 7, m // 100, m % 100, sum([m, m]), sorted([m, Money(5)]), abs(-m), m - 0.5, divmod(m, 1000))
print(math.floor(m), math.ceil(m), round(m), round(m, 1), math.trunc(m), float(m), bool(Money(0)), m.real, m.conjugate())
for x in (1, True, 2.5, 1j, m):
    print([t.__name__ for t in (Number, Complex, Real, Rational, Integral) if isinstance(x, t)])
try:
    a + 1.5
except TypeError as e:
    print(e)
