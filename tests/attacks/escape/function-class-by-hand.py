# id: function-class-by-hand
# class: escape
# expect: contained
# technique: strict: object's __class__ descriptor by hand on functions, descriptors, caches and enum classes of the library
# source: own
# verified: no
import enum, typing, functools, json, abc, collections.abc, string
d = object.__dict__['__class__']
did = []
def tr(o, C):
    try: d.__set__(o, C); did.append((o, C))
    except TypeError as e: print(str(e)[:80])
class P(property): pass
class F:
    def __call__(self): pass
tr(json.dumps, F)
tr(enum.Enum.__dict__['name'], P)
tr(enum.Enum, abc.ABCMeta)
tr(enum.EnumType, abc.ABCMeta)
tr(json.JSONEncoder, abc.ABCMeta)
tr(typing.Any, abc.ABCMeta)
tr(collections.abc.Sized, enum.EnumType)
tr(string.Template, enum.EnumType)
tr(abc.ABC, type)
if did: print('ESCAPED:function-class-by-hand classes of library objects changed', did)
