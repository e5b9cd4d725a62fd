# Operator overloading: vectors, reflected and in-place operators, comparisons, calls.
import functools


class Vector:
    def __init__(self, *items):
        self.items = items

    def __add__(self, o):
        return Vector(*map(sum, zip(self.items, o.items))) if isinstance(o, Vector) else NotImplemented

    def __mul__(self, k):
        return Vector(*(x * k for x in self.items))

    __rmul__ = __mul__

    def __matmul__(self, o):
        return sum(a * b for a, b in zip(self.items, o.items))

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return (self @ self) ** 0.5

    def __eq__(self, o):
        return isinstance(o, Vector) and self.items == o.items

    def __hash__(self):
        return hash(self.items)

    def __bool__(self):
        return any(self.items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __iadd__(self, o):
        self.items = (self + o).items
        return self

    def __call__(self, f):
        return Vector(*map(f, self.items))

    def __contains__(self, x):
        return x in self.items

    def __format__(self, spec):
        return "<" + ", ".join(format(x, spec) for x in self.items) + ">"

    def __repr__(self):
        return f"Vector{self.items}"

    def __divmod__(self, k):
        return Vector(*(x // k for x in self.items)), Vector(*(x % k for x in self.items))

    def __index__(self):
        return len(self)


a, b = Vector(1, 2, 3), Vector(4, 5, 6)
alias = a
a += b
print(a, alias is a, 2 * b, -b, a @ b, abs(Vector(3, 4)), a == Vector(5, 7, 9), a != b)
print(bool(Vector(0, 0)), len(a), a[1:], 7 in a, a(str), f"{b:.2f}", divmod(b, 4))
print(list(a), "abcdef"[b], {Vector(1): "k"}[Vector(1)], *a)
for bad in (lambda: a + 1, lambda: 1 + a, lambda: a < b, lambda: a % 5, lambda: a - b):
    try:
        print(bad())
    except TypeError as e:
        print("TypeError:", e)
