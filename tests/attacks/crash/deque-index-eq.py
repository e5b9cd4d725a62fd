# id: deque-index-eq
# class: crash
# expect: contained
# technique: deque.index / remove / count with clearing comparisons
# source: GH python/cpython issue 115243
# verified: no (plain CPython 3.13.0: rc 0, finishes)
import collections
class K:
    def __eq__(self, o):
        d.clear()
        return NotImplemented
for f in ("index", "remove", "count", "__contains__"):
    d = collections.deque(K() for _ in range(5))
    try:
        getattr(d, f)(3)
    except (ValueError, RuntimeError, IndexError):
        pass
d = collections.deque([K()])
e = collections.deque([bytearray(10)])
try:
    d == e
except RuntimeError:
    print("refused")
