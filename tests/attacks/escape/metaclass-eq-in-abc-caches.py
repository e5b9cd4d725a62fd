# id: metaclass-eq-in-abc-caches
# class: escape
# expect: contained
# technique: ABC caches hold weak references that compare by ==: a class whose metaclass has __hash__ and __eq__ is asked about library classes while they are made
# source: own
# verified: no
import abc, collections.abc
seen = []
class M(type):
    h = 0
    def __hash__(cls): return cls.h
    def __eq__(cls, o):
        if o is not cls: seen.append(o)
        return False
probe = []
for i in range(50):
    class T: pass
    probe.append(hash(T))
print(probe[:3], probe[1] - probe[0], probe[2] - probe[1])
G = [M('G%d' % i, (), {}) for i in range(50)]
for g, h in zip(G, probe):
    type.__setattr__(g, 'h', h)
for g in G: issubclass(g, collections.abc.Mapping); isinstance(g, collections.abc.Hashable)
import decimal, fractions, array, statistics, ipaddress, configparser
print(len(seen), seen[:5])
lib = [s for s in seen if isinstance(s, type) and s.__module__ != __name__]
if lib: print('ESCAPED:metaclass-eq-in-abc-caches library classes handed to a hook', lib)
