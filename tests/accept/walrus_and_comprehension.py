# Assignment expressions where people put them.
data = [3, 1, 4, 1, 5, 9, 2, 6]

running = 0
print([running := running + x for x in data], running)
print([y for x in data if (y := x * x) > 10])
print({x: half for x in data if (half := x // 2)})
print(any((found := x) > 8 for x in data), found)
print(all((bad := x) < 9 for x in data), bad)

lines = iter(["first", "second", "", "third"])
seen = []
while line := next(lines, None):
    seen.append(line)
print(seen, repr(line))

if (n := len(data)) > 5 and (m := max(data)) != n:
    print(f"{n=} {m=}")


def digits(text):
    return (m := text.strip()).isdigit() and int(m) or None


print([digits(t) for t in (" 42 ", "x", "007")])
total, parts = 0, []
for chunk in (range(i, i + 3) for i in range(0, 9, 3)):
    parts.append((total := total + sum(chunk), list(chunk)))
print(parts)

matrix = [[1, 2], [3, 4], [5, 6]]
print([[row[i] for row in matrix] for i in range(2)], [x for row in matrix for x in row if x % 2])
print({(i, j) for i in range(3) for j in range(i)} == {(1, 0), (2, 0), (2, 1)})
print({k: [v for kk, v in [("a", 1), ("b", 2), ("a", 3)] if kk == k] for k in "ab"})
x = "outer"
print([x for x in range(3)], x)
functions = [lambda i=i: i * i for i in range(4)]
print([f() for f in functions], [f() for f in [lambda: i for i in range(3)]])
print(list(map(lambda p: (q := p[0]) + q, [(1,), (2,)])))


class Scope:
    size = 3
    cells = [i for i in range(size)]


print(Scope.cells, sum(1 for _ in filter(None, [0, 1, "", "a"])))
print(*(f"{a}{b}" for a in "xy" for b in (1, 2) if not (a == "y" and b == 1)), sep=",")
print([a + b for a, b in zip(data, data[1:])], [*range(3), *"ab"], {**{"k": 1}, "k": 2})


def until(sentinel, source):
    return list(iter(lambda: next(source), sentinel))


print(until("", iter(["p", "q", "", "r"])))
