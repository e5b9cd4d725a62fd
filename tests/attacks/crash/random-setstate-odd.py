# id: random-setstate-odd
# class: crash
# expect: contained
# technique: Mersenne state with odd values and re-entrant sequences
# source: own
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
import random
r = random.Random(1)
v, st, g = r.getstate()
class T(tuple):
    def __getitem__(self, i):
        return 2**40
class I(int):
    def __index__(self):
        r.seed(5)
        return 1
for s in (st[:-1] + (10**9,), st[:-1] + (-1,), tuple([2**64] * 625), st[:10], T(st), tuple([I(3)] * 625)):
    try:
        r.setstate((v, s, g))
        r.random()
    except (ValueError, TypeError, OverflowError):
        pass
print("ok")
