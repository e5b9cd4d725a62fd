# A matrix type: arithmetic, determinant by elimination, inverse, powers, slicing.
class Matrix:
    def __init__(self, rows):
        self.rows = [list(map(float, row)) for row in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("ragged rows")

    @classmethod
    def identity(cls, n):
        return cls([[i == j for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            r, c = key
            if isinstance(r, slice) or isinstance(c, slice):
                rows = self.rows[r] if isinstance(r, slice) else [self.rows[r]]
                return Matrix([row[c] if isinstance(c, slice) else [row[c]] for row in rows])
            return self.rows[r][c]
        return self.rows[key]

    def __setitem__(self, key, value):
        r, c = key
        self.rows[r][c] = float(value)

    def __eq__(self, other):
        return self.shape == other.shape and all(
            abs(a - b) < 1e-9 for x, y in zip(self.rows, other.rows) for a, b in zip(x, y))

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(x, y)] for x, y in zip(self.rows, other.rows)])

    def __mul__(self, k):
        return Matrix([[a * k for a in row] for row in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"shapes {self.shape} and {other.shape} do not fit")
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, col)) for col in columns] for row in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(self.shape[0]), self
        if n < 0:
            base, n = self.inverse(), -n
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def eliminate(self):
        """(determinant, inverse or None) by Gauss and Jordan with pivoting."""
        n = len(self.rows)
        work = [row[:] + [float(i == j) for j in range(n)] for i, row in enumerate(self.rows)]
        det = 1.0
        for c in range(n):
            pivot = max(range(c, n), key=lambda r: abs(work[r][c]))
            if abs(work[pivot][c]) < 1e-12:
                return 0.0, None
            if pivot != c:
                work[c], work[pivot] = work[pivot], work[c]
                det = -det
            det *= work[c][c]
            work[c] = [x / work[c][c] for x in work[c]]
            for r in range(n):
                if r != c and (f := work[r][c]):
                    work[r] = [a - f * b for a, b in zip(work[r], work[c])]
        return det, Matrix([row[n:] for row in work])

    def inverse(self):
        _, inverse = self.eliminate()
        if inverse is None:
            raise ZeroDivisionError("singular matrix")
        return inverse

    def __str__(self):
        cells = [[f"{x + 0.0:.4g}" for x in row] for row in self.rows]
        widths = [max(map(len, col)) for col in zip(*cells)]
        return "\n".join(" ".join(c.rjust(w) for c, w in zip(row, widths)) for row in cells)


a = Matrix([[2, 1, 3], [0, -1, 4], [1, 2, 5]])
print(a, a.T, a.eliminate()[0], sep="\n--\n")
print(a @ a.inverse() == Matrix.identity(3), a ** -2 @ a ** 2 == Matrix.identity(3))
print(Matrix([[1, 1], [1, 0]]) ** 30)
print(a[0, 2], a[1], a[0:2, 1:], a[:, 0], sep="\n")
a[0, 0] = 9
print(2 * a + a)
for bad in (lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: a @ Matrix([[1, 2]]), lambda: Matrix([[1], [1, 2]])):
    try:
        bad()
    except (ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
