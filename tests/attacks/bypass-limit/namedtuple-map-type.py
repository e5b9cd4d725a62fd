# id: namedtuple-map-type
# class: bypass-limit
# expect: contained
# technique: type() with three arguments and a namespace of special methods under strict, called by map inside of namedtuple
# source: own
# verified: no
# policy: strict
import collections
got = []
def hook(self, n): return 'hooked ' + n
def get(self, o, t): return 'descriptor'
t = type
it = map(got.append, map(t, ['K'], [()], [{'__get' 'attr__': hook, '__get' '__': get}]))
collections.namedtuple('X', it, rename=True)
K = got[0]
class User: a = K()
print('ESCAPED:namedtuple-map-type class with', K().x, User.a)
