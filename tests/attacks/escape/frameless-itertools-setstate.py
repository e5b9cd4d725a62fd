# id: frameless-itertools-setstate
# class: escape
# expect: contained
# technique: iterators with states that they never had
# source: own
# verified: no
import itertools as i, collections
import random
R = random.Random(3)
vals = [0, -1, 1, 5, 10**9, 2**62, -2**62, (), (0,), (-1, -1), (2**40, 2**40), (0, 0, 0), [1], 'x', None, ((0,), (1,)), ((5, -9), (2**40, 1)), (iter('ab'), 1), (3, None), (2**40, 7)]
mk = [lambda: iter([1, 2]), lambda: iter((1, 2)), lambda: iter('ab'), lambda: iter('äā'), lambda: iter(b'ab'), lambda: iter(bytearray(b'ab')), lambda: iter(range(3)), lambda: iter(range(2**70)), lambda: reversed([1, 2]), lambda: reversed('ab'), lambda: enumerate('ab'), lambda: i.count(1), lambda: i.cycle('ab'), lambda: i.repeat(1, 3), lambda: i.accumulate('ab'), lambda: i.islice('abc', 2), lambda: i.product('ab', 'cd'), lambda: i.permutations('abc', 2), lambda: i.combinations('abc', 2), lambda: i.combinations_with_replacement('ab', 2), lambda: i.groupby('aab'), lambda: i.zip_longest('a', 'bc'), lambda: i.takewhile(bool, 'a'), lambda: i.dropwhile(bool, 'a'), lambda: i.chain('a', 'b'), lambda: i.starmap(max, []), lambda: i.tee('abc')[0], lambda: iter(collections.deque('ab')), lambda: map(max, 'a', 'b'), lambda: zip('a', 'b')]
import warnings; warnings.simplefilter('ignore')
n = 0
for m in mk:
    for v in vals:
        for first in (0, 1):
            it = m()
            try:
                if first: next(it)
                it.__setstate__(v)
                r = list(i.islice(it, 5)); n += 1
                s = repr(r)
                if len(s) > 200: print(type(it).__name__, v, s[:200])
            except Exception as e: pass
print(n)
