# id: keyword-shows-address
# class: info
# expect: blocked
# technique: kw05: the items of a list take the freed object's place: a float made of a pointer: an address of the process
# source: own
# verified: no
# Patch 0109.
import functools, struct
class S(str):
    def __hash__(self): return hash('doc')
    def __eq__(self, o):
        if got and o == 'doc' and not junk:
            kw = got[-1].keywords
            x = [[] for _ in range(100)]
            x = None
            kw['fset'] = None
            for i in range(40): junk.append([0, 0, None, float, obj, 0, 0, 0])
        return True
got = []
junk = []
obj = object()
class V:
    __slots__ = ('a', 'b', 'c')
def init(q):
    got.append(q)
    return getattr(prop, '__in' + 'it__')
class Q(functools.partial):
    __init__ = functools.cached_property(init)
prop = getattr(property, '__ne' + 'w__')(property)
try: q = Q(len, fset=V(), **{S('x'): 'doc'})
except Exception as e: print(repr(e)[:300])
f = prop.fset
print(type(f))
if type(f) is float:
    print('ESCAPED:keyword-shows-address', hex(struct.unpack('<Q', struct.pack('<d', f))[0]), hex(id(obj)))
