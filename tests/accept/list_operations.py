# Lists: slicing, slice assignment, unpacking, sorting, copying, aliasing.
xs = list(range(10))
xs[2:5] = "abc"
xs[::4] = [100, 200, 300]
del xs[-2:]
print(xs, xs.index("b"), xs.count(100))
xs.insert(1, [1, 2])
ys = xs[:]
ys[1].append(3)
print(xs[1] is ys[1], xs, xs == ys)
xs.remove("b"); xs.reverse(); xs.extend(x * x for x in range(3)); xs += [None]
print(xs, xs.pop(), xs.pop(0))
a, (b, *c), *d = 1, [2, 3, 4], 5, 6
print(a, b, c, d, [*range(3), *"ab"], {**{"x": 1}, "y": 2})
people = [("bob", 30), ("ann", 25), ("cy", 30), ("dee", 25)]
people.sort(key=lambda p: (-p[1], p[0]))
print(people, sorted(people, key=lambda p: p[0], reverse=True)[0])
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid, list(zip(*grid)), sum(map(sum, grid)), [y for row in grid for y in row if y])
shared = [[0] * 2] * 2
shared[0][0] = 1
print(shared, all([]), any([]), min("hello"), max([3, 9, 2], key=lambda v: -v))
loop = [1]
loop.append(loop)
print(loop, list(enumerate("ab", 1)), list(reversed([1, 2, 3])), list(filter(None, [0, 1, "", "x"])))
