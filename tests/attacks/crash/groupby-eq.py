# id: groupby-eq
# class: crash
# expect: contained
# technique: groupby key comparison advances the same groupby
# source: GH python/cpython issue 143543
# verified: yes (SIGSEGV)
import itertools
class K(bytearray):
    once = True
    def __eq__(self, o):
        if K.once:
            K.once = False
            next(g)
            return NotImplemented
        return False
def keys():
    while True:
        yield K(500)
it = keys()
g = itertools.groupby([0] * 10, lambda _: next(it))
next(g)
try:
    next(g)
except StopIteration:
    pass
