# All kinds of comprehension, nested, conditional, with walrus, and their scopes.
print([x * y for x in range(3) for y in range(x, 3)], [[j for j in range(i)] for i in range(4)])
print({w: len(w) for w in "a bb ccc".split()}, sorted({c for c in "mississippi"}))
print(sum(x for x in range(100) if x % 3 == 0 if x % 5 == 0), [y := 5, y ** 2], y)
print([last := x for x in range(4)], last, [(x, z) for x in "ab" if (z := x * 2)])
x = "outer"
print([x for x in range(3)], x)
print(["odd" if n % 2 else "even" for n in range(4)], list(map(lambda n: n * n, range(4))))
rows = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in rows] for i in range(3)], [cell for row in rows for cell in row])
triples = [(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b)
           if a * a + b * b == c * c]
print(triples)


class Scoped:
    n = 3
    items = [i for i in range(n)]
    table = {i: i * 10 for i in items}


print(Scoped.items, Scoped.table)
g = (print("lazy", i) or i for i in range(3))
print(next(g), list(g))
print([f(2) for f in [lambda v, k=k: v ** k for k in range(4)]])
