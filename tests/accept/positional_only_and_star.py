# Signatures of all kinds and the errors that calls of them give.
def f(a, /, b, *, c):
    return a, b, c


def g(a=1, /, *rest, key=None, **more):
    return a, rest, key, more


def h(*, only):
    return only


def defaults(a, b=[], /, *, c={}):
    b.append(a)
    c[a] = len(b)
    return list(b), dict(c)


def call(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except TypeError as e:
        return f"TypeError: {e}"


print(call(f, 1, 2, c=3), call(f, 1, b=2, c=3), sep="\n")
print(call(f, a=1, b=2, c=3))
print(call(f, 1, 2, 3))
print(call(f, 1, 2))
print(call(f))
print(call(g), call(g, 1, 2, 3, key=4, a=5))
print(call(h, 1))
print(call(h, wrong=1))
print(defaults(1), defaults(2))
args, kwargs = (1, *[2]), {"c": 3}
print(f(*args, **kwargs), f(*(), 1, *"b", **dict(c=0)), [*map(g, "xy")])
try:
    f(1, 2, **kwargs, **kwargs)
except TypeError as e:
    print(e)
first, *middle, last = range(6)
(a, (b, *c)), d = (1, (2, 3, 4)), 5
print(first, middle, last, a, b, c, d)
for x, *ys in [(1, 2, 3), "ab", [9]]:
    print(x, ys, end="; ")
print()


class Grid:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


grid, index = Grid(), (1, 2)
print(grid[*index], grid[0, *index, 3], grid[1:2, ::3], grid[...], grid[()], grid[*"ab",])
grid[*index, 7] = "v"
del grid[1:, *index]
print((lambda *a, **k: (a, k))(*range(2), x=1), (lambda a, /, b=2, *, c=3: a + b + c)(1))
x = y = z = []
x += [1]
print(y, z is x)
i, data = 0, [10, 20, 30]
i, data[i] = 2, 99
print(i, data)
