# id: strict-class-of-class
# class: escape
# expect: contained
# technique: strict: the same with a metaclass of the library's: collections.abc.Mapping becomes a Protocol's class
# source: own
# verified: no
import abc, collections.abc, typing, enum, collections
d = object.__dict__['__class__']
P = type(typing.SupportsInt)
try:
    d.__set__(collections.abc.Mapping, P)
    print(type(collections.abc.Mapping))
    print(isinstance({}, collections.abc.Mapping))
except Exception as e: print(repr(e))
if type(collections.abc.Mapping) is P: print('ESCAPED:strict-class-of-class class of a library class changed')
