# id: namedtuple-map-setattr
# class: bypass-limit
# expect: contained
# technique: define a special method that strict leaves out: namedtuple() consumes a C iterator `map(setattr, ...)`; the innermost Python frame is the library's namedtuple, in which the class gate takes every function for its own
# source: own
# verified: no
# policy: strict
import collections
class C: pass
def hook(self, name): return 'hooked ' + name
s = setattr
collections.namedtuple('X', map(s, [C], ['__get' 'attr__'], [hook]), rename=True)
v = C().nothing
print('ESCAPED:namedtuple-map-setattr __getattr__ defined under strict:', v)
