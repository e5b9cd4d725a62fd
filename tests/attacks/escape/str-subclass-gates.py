# id: str-subclass-gates
# class: escape
# expect: contained
# technique: str subclasses at the gates: typename and fields of namedtuple, names in attrgetter, keys of a class namespace, field names of records
# source: own
# verified: no
import collections, operator, dataclasses, typing, enum, string
class S(str):
    n = 0
    def __str__(self): return self
    def isidentifier(self): return True
    def __hash__(self): return str.__hash__('x')
    def __eq__(self, o): return True
    def __format__(self, s): return 'x'
    def startswith(self, *a): return False
evil = S("x=print('ESCAPED:str-subclass-gates text ran')")
def tr(n, f):
    try: print(n, repr(f())[:80])
    except Exception as e: print(n, type(e).__name__, str(e)[:70])
tr('nt', lambda: collections.namedtuple(evil, 'a'))
tr('nt2', lambda: collections.namedtuple('A', [evil]))
tr('nt3', lambda: collections.namedtuple('A', 'a', module=evil))
tr('NT', lambda: typing.NamedTuple('A', [(evil, int)]))
tr('dc', lambda: dataclasses.make_dataclass('A', [evil]))
tr('dc2', lambda: dataclasses.make_dataclass(evil, ['a']))
tr('enum', lambda: enum.Enum(evil, 'a b'))
tr('enum2', lambda: enum.Enum('A', [evil]))
tr('td', lambda: typing.TypedDict(evil, {evil: int}))
tr('fr', lambda: typing.ForwardRef(S('int')))
tr('tmpl', lambda: string.Template(S('$x')).substitute(x=1))
tr('new', lambda: dataclasses.make_dataclass('A', [('a', evil)], namespace={evil: 1}))
