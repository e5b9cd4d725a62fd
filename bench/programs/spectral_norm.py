# Largest singular value of an implicit matrix.
def a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v, transposed):
    n = range(len(v))
    if transposed:
        return [sum(a(j, i) * v[j] for j in n) for i in n]
    return [sum(a(i, j) * v[j] for j in n) for i in n]


u = [1.0] * 260
for _ in range(6):
    v = times(times(u, False), True)
    u = times(times(v, False), True)
print(f"spectral_norm {(sum(x * y for x, y in zip(u, v)) / sum(y * y for y in v)) ** 0.5:.9f}")
