# id: keyword-calls-dead-objects
# class: crash
# expect: blocked
# technique: kw05 under strict with dead functions, generators, dicts: faults
# source: own
# verified: no
# Patch 0109.
import functools
class S(str):
    def __hash__(self): return hash('doc')
    def __eq__(self, o):
        if got and o == 'doc':
            got[-1].keywords['fset'] = None
        return True
got = []
def init(q):
    got.append(q)
    return getattr(props[-1], '__in' + 'it__')
class Q(functools.partial):
    __init__ = functools.cached_property(init)
props = []
def dead(make):
    got.clear()
    props.append(getattr(property, '__ne' + 'w__')(property))
    try: Q(len, fset=make(), **{S('x'): 'doc'})
    except Exception as e: print(repr(e)[:300])
    return props[-1].fset
class C:
    def __init__(self): self.x = [1, 2]
def w():
    c = C(); return c
d = dead(w)
print(type(d))
try: print(d.x)
except Exception as e: print(repr(e))
f = dead(lambda: (lambda a=[1]: a))
print(type(f))
try: print(f())
except Exception as e: print(repr(e))
del f
props.clear()
d = None
for i in range(1000): [[i] for i in range(9)]
g = dead(lambda: (i for i in [1, 2, 3]))
print(type(g))
try: print(next(g))
except Exception as e: print(repr(e))
