# Generator pipelines, send, throw, close, yield from with return values.
import itertools


def source(n):
    for i in range(n):
        yield i


def where(pred, items):
    return (x for x in items if pred(x))


def chunk(items, size):
    it = iter(items)
    while block := tuple(itertools.islice(it, size)):
        yield block


def averager():
    total = count = 0
    average = None
    while True:
        try:
            x = yield average
        except ValueError:
            total = count = 0
            average = None
            continue
        if x is None:
            return count
        total += x
        count += 1
        average = total / count


def delegate(results):
    while True:
        count = yield from averager()
        results.append(count)


print(list(chunk(where(lambda x: x % 3, source(20)), 4)))
a = averager()
next(a)
print([a.send(x) for x in (10, 20, 60)], a.throw(ValueError), a.send(4))
results = []
d = delegate(results)
next(d)
for x in (1, 2, None, 3, 4, 5, None):
    d.send(x)
d.close()
print(results)


def cleanup():
    try:
        yield 1
        yield 2
    finally:
        print("cleaned")


g = cleanup()
print(next(g))
g.close()
print(next(g, "closed"))
pairs = itertools.pairwise(itertools.accumulate(source(6)))
print(list(pairs), list(itertools.zip_longest("abc", [1], fillvalue="-")))
print([(k, len(list(v))) for k, v in itertools.groupby("aaabbcdddd")])
print(list(itertools.product("ab", repeat=2))[1:3], list(itertools.combinations("abcd", 3)))
