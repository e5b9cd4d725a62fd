# id: special-method-in-typing-alias
# class: bypass-limit
# expect: contained
# technique: typing aliases look __subclasscheck__ and __origin__ up in themselves
# source: own
# verified: no
try:
    memoryview
except NameError:
    pass  # the strict policy, whose rule this is about
else:
    raise SystemExit
import typing, copy, functools
S = '_' + '_%s_' + '_'
def mine(*a, **k): print('ESCAPED:special-method-in-typing-alias', len(a), k); return True
def go(what, f):
    try: print(what, ascii(f())[:110])
    except BaseException as e: print(what, 'E', type(e).__name__, ascii(str(e))[:110])
T = typing.TypeVar('T')
class G(typing.Generic[T]): pass
a = G[int]
go('set', lambda: setattr(a, S % 'subclasscheck', mine))
go('isinstance', lambda: isinstance(3, a))
go('setin', lambda: setattr(a, S % 'instancecheck', mine))
go('setorigin', lambda: setattr(a, S % 'origin', mine))
go('call', lambda: a(4))
b = typing.List[int]
go('set', lambda: vars(b).__setitem__(S % 'subclasscheck', mine))
go('isinstance', lambda: isinstance(3, b))
go('vars', lambda: vars(typing.List).__setitem__(S % 'subclasscheck', mine))
go('isinstance', lambda: isinstance(3, typing.List))
c = typing.Optional[int]
vars(c)[S % 'subclasscheck'] = mine; vars(c)[S % 'instancecheck'] = mine
go('isinstance', lambda: isinstance(3, c))
go('issub', lambda: issubclass(int, c))
d = typing.Annotated[int, 3]
vars(d)[S % 'subclasscheck'] = mine; vars(d)[S % 'mro_entries'] = mine; vars(d)[S % 'origin'] = G
go('isinstance', lambda: isinstance(3, d))
def cls():
    class X(d): pass
go('mro', cls)
n = typing.NewType('N', int)
vars(n)[S % 'supertype'] = mine; vars(n)[S % 'mro_entries'] = mine; vars(n)[S % 'call'] = mine
go('nt', lambda: n(3))
p = typing.ForwardRef('int')
go('fr', lambda: setattr(p, S % 'forward_evaluated', True))
go('td', lambda: isinstance(3, typing.Union[int, a]))
e = typing.Callable[[int], str]
vars(e)[S % 'getitem'] = mine
go('callable', lambda: e[int])
vars(e)[S % 'origin'] = mine
go('callable()', lambda: e())
class Pr(typing.Protocol):
    def f(self): ...
P = typing.runtime_checkable(Pr)
class PI: pass
pi = PI(); pi.f = 3
go('proto', lambda: isinstance(pi, P))
f = functools.partial(int)
ds = typing.Literal[1]
vars(ds)[S % 'subclasscheck'] = mine
go('lit', lambda: isinstance(3, ds))
