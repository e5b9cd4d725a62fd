# id: ordereddict-move-eq
# class: crash
# expect: contained
# technique: move_to_end / pop with a clearing comparison
# source: GH python/cpython issue 142637, variant
# verified: yes (SIGSEGV)
import collections
class K:
    def __hash__(self):
        return 7
class T(K):
    def __eq__(self, o):
        d.clear()
        return True
    __hash__ = K.__hash__
for f in ("move_to_end", "pop"):
    d = collections.OrderedDict()
    for _ in range(3):
        d[K()] = 1
    try:
        getattr(d, f)(T())
    except KeyError:
        pass
