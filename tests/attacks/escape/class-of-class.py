# id: class-of-class
# class: escape
# expect: contained
# technique: object's __class__ descriptor called by hand on a frozen library class gives it a metaclass of the program's (the frozen flag is asked by type's own setattr alone)
# source: own
# verified: no
import abc, collections.abc, enum
d = object.__dict__['__class__']
seen = []
class M(abc.ABCMeta):
    def __instancecheck__(cls, o):
        seen.append(o)
        return True
try:
    d.__set__(collections.abc.Mapping, M)
    print(type(collections.abc.Mapping))
    import collections
    c = collections.Counter()
    c.update([1]) 
except Exception as e: print(repr(e))
if seen: print('ESCAPED:class-of-class library code asks the program\'s metaclass', seen)
