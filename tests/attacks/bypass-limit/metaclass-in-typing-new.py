# id: metaclass-in-typing-new
# class: bypass-limit
# expect: contained
# technique: C code that typing asks calls type() where typing makes its classes
# source: own
# verified: no
try:
    memoryview
except NameError:
    pass  # the strict policy, whose rule this is about
else:
    raise SystemExit
import typing, functools, dataclasses, collections, abc
from functools import partial
def go(what, f):
    made = []
    call = partial(any, map(made.append, map(type, ['X'] * 9, [(int,)] * 9, [{'f': 5}] * 9)))
    try: f(call)
    except Exception as e: print(what, type(e).__name__, str(e)[:90])
    if made: print('ESCAPED:metaclass-in-typing-new', what, made)
    else: print(what, 'held')
class V: pass
class P0: pass
def truth(call):
    class B: __bool__ = call
    return B()
def nt(call):
    class N(typing.NamedTuple):
        a: int = truth(call)
        match = truth(call)
def td(call):
    class N(typing.TypedDict):
        a: truth(call)
class Ann:
    pass
def proto(call):
    class N(typing.Protocol):
        a: int
        m = V()
        setattr(m, '_' + '_isabstractmethod_' + '_', truth(call))
def td2(call):
    typing.TypedDict('N', {'a': int}, total=truth(call))
def nt2(call):
    class It(P0):
        __iter__ = call
    typing.NamedTuple('N', It())
def nt3(call):
    class It(P0):
        __iter__ = call
    collections.namedtuple('N', 'a b', defaults=It())
def nt4(call):
    collections.namedtuple('N', 'a b', rename=truth(call))
def dc(call):
    dataclasses.make_dataclass('N', ['a'], slots=truth(call))
def dc2(call):
    class It(P0):
        __iter__ = call
    dataclasses.make_dataclass('N', ['a'], bases=It())
def dc3(call):
    @dataclasses.dataclass(slots=truth(call), frozen=truth(call))
    class D: a: int
def gen(call):
    class G(typing.Generic[typing.TypeVar('T')]):
        m = V()
        setattr(m, '_' + '_isabstractmethod_' + '_', truth(call))
for f in (nt, td, proto, td2, nt2, nt3, nt4, dc, dc2, dc3, gen): go(f.__name__ if 0 else str(f)[10:14], f)
