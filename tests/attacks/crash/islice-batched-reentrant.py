# id: islice-batched-reentrant
# class: crash
# expect: contained
# technique: islice and batched advanced again from their own source
# source: GH python/cpython issue 142732, variant
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
import itertools
for mk in (lambda s: itertools.islice(s, 5), lambda s: itertools.batched(s, 3), lambda s: itertools.pairwise(s), lambda s: itertools.accumulate(s, lambda a, b: 0)):
    class S:
        n = 0
        def __iter__(self):
            return self
        def __next__(self):
            S.n += 1
            if S.n == 2:
                list(outer)
            if S.n > 8:
                raise StopIteration
            return bytearray(100)
    outer = mk(S())
    try:
        list(outer)
    except RuntimeError:
        pass
