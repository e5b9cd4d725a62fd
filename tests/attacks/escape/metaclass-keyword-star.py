# id: metaclass-keyword-star
# class: escape
# expect: contained
# technique: keywords in a class statement under strict, by ** and by a base's __mro_entries__
# source: own
# verified: no
# policy: strict
import abc, typing
kw = {'metaclass': abc.ABCMeta}
try:
    class M(*[type]): pass
    print('ESCAPED:metaclass-keyword-star ', M)
except TypeError as e: print(e)
try:
    class M(*[abc.ABCMeta]): pass
    print('ESCAPED:metaclass-keyword-star ', M)
except TypeError as e: print(e)
n = typing.NewType('N', type)
try:
    class M(typing.Annotated[type, 1]): pass
    print('ESCAPED:metaclass-keyword-star ', M)
except TypeError as e: print(e)
try:
    pass
    class M(typing.Type): pass
    print('ESCAPED:metaclass-keyword-star ', M, M.__mro__)
except TypeError as e: print(e)
