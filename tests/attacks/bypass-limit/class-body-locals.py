# id: class-body-locals
# class: bypass-limit
# expect: contained
# technique: special methods of computed names in the bodies of every kind of class under strict
# source: own
# verified: no
# policy: strict
import typing, enum, dataclasses, abc, collections, functools
def f(self, *a): return 'hooked'
n = '__getat' 'tr__'
t3 = type
def t(what, g):
    try:
        C = g(); x = C.nope if isinstance(C, enum.EnumType) else C().nope
        print('ESCAPED:class-body-locals ', what, x)
    except Exception as e: print(what, type(e).__name__, str(e)[:70])
def plain():
    class C: locals()[n] = f
    return C
def nt():
    class C(typing.NamedTuple):
        a: int = 1
        locals()[n] = f
    return C
def en():
    class C(enum.Enum):
        A = 1
        locals()[n] = f
    return C
def pr():
    class C(typing.Protocol): locals()[n] = f
    class D(C): pass
    return D
def td():
    class C(typing.TypedDict): locals()[n] = f
    return C
def dc():
    @dataclasses.dataclass
    class C: locals()[n] = f
    return C
def ab():
    class C(abc.ABC): locals()[n] = f
    return C
def slot():
    class C: __slots__ = (n,)
    return C
def ann():
    class C: locals()['__annot' 'ations__'] = f
    return C
def doc():
    class C: locals()['__do' 'c__'] = property(f)
    return C
def mk(): return dataclasses.make_dataclass('C', [(n, object, f)])
def mk2(): return dataclasses.make_dataclass('C', [], namespace={n: f})
def mk3(): return dataclasses.make_dataclass('C', [(n, object, dataclasses.field(default=f))])
def fun(): return enum.Enum('C', {n: f})
def ntf(): return collections.namedtuple('C', [n])
def tnt(): return typing.NamedTuple('C', [(n, int)])
def newtype(): return typing.TypedDict('C', {n: int})
for g in (plain, nt, en, pr, td, dc, ab, slot, ann, doc, mk, mk2, mk3, fun, ntf, tnt, newtype): t(g.__name__, g)
class X: pass
for what, g in (('setattr', lambda: (lambda s: s(X, n, f))(setattr)), ('type.setattr', lambda: type.__setattr__(X, n, f)), ('super', lambda: super(type, X).__setattr__(n, f)), ('obj', lambda: object.__setattr__(X, n, f)), ('map', lambda: list(map(*[setattr], [X], [n], [f]))), ('dict', lambda: X.__dict__.update), ('dir', lambda: vars(X).__setitem__), ('total', lambda: functools.total_ordering(X)), ('reduce', lambda: functools.reduce(lambda a, b: X, [1, 2])), ('wraps', lambda: functools.update_wrapper(X, (lambda b: (vars(b).update({n: f}), b)[1])(lambda: 0), assigned=[n], updated=[])), ('cached', lambda: functools.cached_property(f).__set_name__(X, n)), ('nt map delattr', lambda: 0), ('sorted key', lambda: sorted([X], key=functools.partial(setattr, X, n) if False else None)), ('max key', lambda: max([f], key=functools.partial(*[setattr], X, n)))):
    try: g(); X().nope; print('ESCAPED:class-body-locals ', what)
    except Exception as e: print(what, type(e).__name__, str(e)[:60])
