# Dense matrix product in lists.
def matrix(n, seed):
    return [[(i * seed + j * 7) % 13 - 6.5 for j in range(n)] for i in range(n)]


def product(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def product_loops(a, b):
    n, m, k = len(a), len(b[0]), len(b)
    out = [[0.0] * m for _ in range(n)]
    for i in range(n):
        ai, oi = a[i], out[i]
        for p in range(k):
            x, bp = ai[p], b[p]
            for j in range(m):
                oi[j] += x * bp[j]
    return out


a, b = matrix(150, 3), matrix(150, 5)
c, d = product(a, b), product_loops(b, a)
print("matmul", sum(c[i][i] for i in range(150)), sum(map(sum, d)))
