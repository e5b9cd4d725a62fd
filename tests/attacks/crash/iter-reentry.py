# id: iter-reentry
# class: crash
# expect: contained
# technique: iterators that are asked again while they are being asked
# source: own
# verified: no
import itertools, functools, csv, io, collections, zlib, random
holder = []
class R:
    n = 0
    def __iter__(s): return s
    def __next__(s):
        R.n += 1
        if R.n > 30: raise StopIteration
        try: next(holder[0])
        except (StopIteration, ValueError, RuntimeError, TypeError): pass
        return R.n
mks = (lambda r: itertools.tee(r)[0], lambda r: itertools.groupby(r), lambda r: itertools.cycle(r), lambda r: itertools.chain(r, r), lambda r: itertools.islice(r, 3, 9, 2), lambda r: zip(r, r), lambda r: map(max, r, r), lambda r: itertools.zip_longest(r, r), lambda r: enumerate(r), lambda r: itertools.accumulate(r), lambda r: itertools.batched(r, 3), lambda r: itertools.pairwise(r), lambda r: itertools.compress(r, r), lambda r: filter(None, r), lambda r: itertools.takewhile(bool, r), lambda r: itertools.starmap(max, ([x, x] for x in r)), lambda r: iter(lambda: next(r), 7), lambda r: csv.reader(str(x) + ',a\n' for x in r), lambda r: (x for x in r), lambda r: iter(collections.deque(r)), lambda r: itertools.chain.from_iterable([r, r]))
for mk in mks:
    R.n = 0; r = R(); holder[:] = [iter(())]
    try:
        holder[:] = [mk(r)]
        out = list(itertools.islice(holder[0], 40))
    except (ValueError, RuntimeError, TypeError, StopIteration) as e: print(type(e).__name__, e)
class CR:
    def __iter__(s): return s
    def __next__(s): return next(rd)[0] if False else (R.n, 'a,b\n')[1]
@functools.lru_cache(2)
def f(x):
    if x: f(x - 1); f.cache_clear(); f(x - 1)
    return x
f(12)
class K:
    def __init__(s, v): s.v = v
    def __hash__(s): return 1
    def __eq__(s, o):
        g.cache_clear(); g(0); return s.v == o.v
@functools.lru_cache(2)
def g(x): return x
for i in range(20): g(K(i % 3))
p = functools.partial(print)
class S(tuple): pass
try: p.__setstate__((p, (), {}, None)); 
except Exception as e: print(e)
try: repr(p); p()
except RecursionError as e: print('rec')
print('alive')
