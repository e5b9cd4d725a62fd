# id: library-enum-property-fget
# class: escape
# expect: contained
# technique: enum.property calls an fget that is C code in enum's own frame, and enum's tables and members changed
# source: own
# verified: no
import functools, enum
p = functools.partial
t = getattr(enum.FlagBoundary, '_value2member_map_')
class G:
    pass
prop = enum.property(p(dict.__setitem__, t, 'nonsense'))
try:
    prop.__get__(G(), G)
    print('ESCAPED:library-enum-property-fget', enum.FlagBoundary('nonsense'))
except TypeError as e:
    print('refused', e)
m = enum.FlagBoundary.STRICT
prop = enum.property(p(setattr, m, '_value_'))
try:
    prop.__get__(G(), G)
    print('ESCAPED:library-enum-property-fget', type(m.value))
except TypeError as e:
    print('refused', e)
