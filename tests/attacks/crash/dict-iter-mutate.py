# id: dict-iter-mutate
# class: crash
# expect: contained
# technique: dictionary iterators, views and popitem under mutation
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
d = {i: [i] for i in range(100)}
it = iter(d.items())
try:
    for k, v in it:
        d[k] = [1]
        if k == 50:
            d.clear()
            d.update({i: 1 for i in range(100)})
except RuntimeError:
    pass
r = reversed(d)
d.clear()
try:
    next(r)
except (RuntimeError, StopIteration):
    print("ok")
