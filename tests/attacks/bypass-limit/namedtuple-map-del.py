# id: namedtuple-map-del
# class: bypass-limit
# expect: contained
# technique: a finaliser under strict by the same road
# source: own
# verified: no
# policy: strict
import collections
class C: pass
def hook(self): print('ESCAPED:namedtuple-map-del __del__ runs under strict')
s = setattr
collections.namedtuple('X', map(s, [C], ['__d' 'el__'], [hook]), rename=True)
c = C(); del c
