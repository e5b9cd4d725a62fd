# id: ordereddict-del-eq
# class: crash
# expect: contained
# technique: key comparison clears the OrderedDict while a node is deleted
# source: GH python/cpython issue 142637
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
d = collections.OrderedDict()
d[K()] = 1
try:
    del d[T()]
except KeyError:
    pass
