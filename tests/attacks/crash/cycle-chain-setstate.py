# id: cycle-chain-setstate
# class: crash
# expect: contained
# technique: iterator state set with inconsistent values through __setstate__
# source: own
# verified: no (plain CPython 3.13.0: rc 0,  it.__setstate__(st))
import itertools
for it, st in ((iter([1, 2, 3]), 2**62), (iter((1, 2)), -5), (iter("abc"), 10**9), (iter(bytearray(b"ab")), 2**40), (reversed([1, 2]), 10**9), (iter(range(5)), 2**62), (itertools.cycle("ab"), ([1], 1)) if hasattr(itertools.cycle, "__setstate__") else (iter([]), 1)):
    try:
        it.__setstate__(st)
        next(it, None)
    except (TypeError, AttributeError, OverflowError, ValueError):
        pass
print("ok")
