# id: tee-reentrant
# class: crash
# expect: contained
# technique: tee advanced again from its own source
# source: GH python/cpython issue 78591
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
import itertools
class S:
    def __iter__(self):
        return self
    def __next__(self):
        return next(t)
t, u = itertools.tee(S())
try:
    next(u)
except (RuntimeError, RecursionError):
    print("refused")
