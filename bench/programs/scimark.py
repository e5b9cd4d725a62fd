# Numeric kernels: Fourier transform, relaxation on a grid, LU factors, Monte Carlo, sparse product.
import math


def lcg(seed):
    while True:
        seed = (seed * 16807) % 2147483647
        yield seed / 2147483647.0


def fft(data, direction):
    n = len(data) // 2
    j = 0
    for i in range(n - 1):
        if i < j:
            data[2 * i], data[2 * j] = data[2 * j], data[2 * i]
            data[2 * i + 1], data[2 * j + 1] = data[2 * j + 1], data[2 * i + 1]
        k = n >> 1
        while k <= j:
            j -= k
            k >>= 1
        j += k
    dual = 1
    while dual < n:
        theta = direction * math.pi / dual
        wr, wi = 1.0, 0.0
        sr, si = -2.0 * math.sin(theta / 2) ** 2, math.sin(theta)
        for a in range(dual):
            for b in range(0, n, 2 * dual):
                i, j = 2 * (b + a), 2 * (b + a + dual)
                xr, xi = data[j], data[j + 1]
                re, im = wr * xr - wi * xi, wr * xi + wi * xr
                data[j], data[j + 1] = data[i] - re, data[i + 1] - im
                data[i] += re
                data[i + 1] += im
            wr, wi = wr + wr * sr - wi * si, wi + wi * sr + wr * si
        dual *= 2


def relax(grid, omega, rounds):
    m, n = len(grid), len(grid[0])
    quarter, rest = omega / 4, 1 - omega
    for _ in range(rounds):
        for i in range(1, m - 1):
            row, above, below = grid[i], grid[i - 1], grid[i + 1]
            for j in range(1, n - 1):
                row[j] = quarter * (above[j] + below[j] + row[j - 1] + row[j + 1]) + rest * row[j]


def lu(a):
    n = len(a)
    pivots = []
    for j in range(n):
        p = max(range(j, n), key=lambda i: abs(a[i][j]))
        pivots.append(p)
        a[j], a[p] = a[p], a[j]
        inverse = 1 / a[j][j]
        row = a[j]
        for i in range(j + 1, n):
            other = a[i]
            f = other[j] = other[j] * inverse
            for k in range(j + 1, n):
                other[k] -= f * row[k]
    return pivots


def monte_carlo(n, seed):
    rng = lcg(seed)
    inside = 0
    for _ in range(n):
        x, y = next(rng), next(rng)
        if x * x + y * y <= 1.0:
            inside += 1
    return 4.0 * inside / n


def sparse_product(values, rows, columns, x, rounds):
    y = [0.0] * (len(rows) - 1)
    for _ in range(rounds):
        for r in range(len(y)):
            total = 0.0
            for i in range(rows[r], rows[r + 1]):
                total += x[columns[i]] * values[i]
            y[r] = total
    return y


rng = lcg(113)
signal = [next(rng) for _ in range(2 * 4096)]
work = signal[:]
fft(work, 1)
fft(work, -1)
error = math.sqrt(sum((w / 4096 - s) ** 2 for w, s in zip(work, signal)) / len(signal))
print(f"fft {error < 1e-12}")
grid = [[next(rng) for _ in range(40)] for _ in range(40)]
relax(grid, 1.25, 150)
print(f"sor {sum(map(sum, grid)):.9f}")
matrix = [[next(rng) for _ in range(64)] for _ in range(64)]
pivots = lu(matrix)
print(f"lu {sum(pivots)} {math.prod(matrix[i][i] for i in range(64)):.9e}")
print(f"monte carlo {monte_carlo(300000, 7):.6f}")
n, per_row = 300, 6
columns = [(r * 7 + k * k * 13) % n for r in range(n) for k in range(per_row)]
y = sparse_product([next(rng) for _ in columns], range(0, n * per_row + 1, per_row), columns, [next(rng) for _ in range(n)], 100)
print(f"sparse {sum(y):.9f}")
