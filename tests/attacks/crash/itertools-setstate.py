# id: itertools-setstate
# class: crash
# expect: contained
# technique: states of other types and sizes are put into iterators
# source: own
# verified: yes
import itertools
import warnings

warnings.simplefilter("ignore")
MAKERS = [
    lambda: itertools.product([1, 2], "abc"), lambda: itertools.combinations(range(5), 2),
    lambda: itertools.combinations_with_replacement(range(5), 2), lambda: itertools.permutations(range(5), 2),
    lambda: itertools.cycle([1, 2]), lambda: itertools.accumulate([1, 2]), lambda: itertools.islice([1, 2], 1),
    lambda: itertools.chain([1]), lambda: itertools.takewhile(bool, [1]), lambda: itertools.dropwhile(bool, [1]),
    lambda: itertools.zip_longest([1], [2]), lambda: itertools.groupby([1]), lambda: itertools.tee([1])[0],
    lambda: itertools.count(1), lambda: itertools.repeat(1, 2), lambda: itertools.starmap(max, []),
    lambda: itertools.pairwise([1, 2]), lambda: itertools.batched([1, 2], 2), lambda: zip([1], [2], strict=True),
    lambda: map(str, [1]), lambda: enumerate([1]), lambda: reversed([1, 2]), lambda: iter([1]), lambda: iter((1,)),
    lambda: iter("a"), lambda: iter(b"a"), lambda: iter(bytearray(b"a")), lambda: iter(range(3)),
    lambda: iter(range(10**30))]
BIG = (1 << 63) - 1
STATES = [None, 0, -1, BIG, -BIG - 1, 1 << 70, (), (1,), (0, 0), (BIG, -1), (-5, -5), [1, 2], ((),), ((1, 2), (3, 4)),
          (range(2), 1), (None, None), (iter([1]), 1), ([1], BIG), ("a", "b"), True, 1.5, (1, 2, 3), ([], None),
          (iter([iter([])]), iter([2])), ((0,) * 5, (0,) * 2), ((9, 9, 9, 9, 9), (9, 9)), ((BIG,) * 5, (BIG,) * 2)]
for make in MAKERS:
    for state in STATES:
        iterator = make()
        for started in range(2):
            try:
                iterator.__setstate__(state)
            except Exception:
                pass
            try:
                for _ in range(4):
                    next(iterator)
            except Exception:
                pass
            try:
                iterator.__reduce__()
                iterator.__length_hint__()
            except Exception:
                pass
