# id: library-text-made-in-load
# class: escape
# expect: contained
# technique: text that make_dataclass generates while a module loads keeps authority, and module 0 owns what nobody owns
# source: own
# verified: no
import string, functools, itertools, operator, dataclasses, typing, enum, textwrap, collections
RF = type(string.Template.flags)
f = RF(88)
class V(int): pass
sink = []
S = getattr(typing.SupportsInt, '__protocol_' + 'attrs__')
T = textwrap.TextWrapper.unicode_whitespace_trans
print(type(T))
mk = functools.partial(dataclasses.make_dataclass, 'D', [('b', int, dataclasses.field(default_factory=functools.partial(operator.setitem, T, 9, 'evil')))])
mk2 = functools.partial(dataclasses.make_dataclass, 'D', [('b', int, dataclasses.field(default_factory=functools.partial(S.add, 'evil')))])
m = map(operator.call, [mk, mk2] + [int] * 60)
m = map(sink.append, m)
V.__hash__ = map({None: 88}.__getitem__, m).__next__
f._value_ = V(88)
import json
print(sink[:2])
for D in sink[:2]:
    try:
        D()
        print('no error')
    except Exception as e:
        print(repr(e))
print('ESCAPED:library-text-made-in-load' if T.get(9) == 'evil' else 'held', )
print('ESCAPED:library-text-made-in-load' if 'evil' in S else 'held', S)
