# id: abc-ordinary-strict
# class: escape
# expect: contained
# technique: (control) ordinary classes of strict's modules: abstract classes, protocols, enums, named tuples, typed dicts
# source: own
# verified: no
# policy: strict
import abc, enum, typing, dataclasses, collections, collections.abc, functools
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
class B(A):
    def f(self): return 1
print(B().f())
class P(typing.Protocol):
    def f(self) -> int: ...
@typing.runtime_checkable
class Q(typing.Protocol):
    def f(self) -> int: ...
print(isinstance(B(), Q))
class E(enum.Enum): A = 1
class F(enum.Flag): A = 1; B = 2
print(E.A, F.A | F.B)
class N(typing.NamedTuple): a: int = 1
print(N())
class T(typing.TypedDict): a: int
print(T(a=1))
@dataclasses.dataclass(frozen=True, order=True, slots=True)
class D: a: int = 1
print(D(), hash(D()))
C = collections.namedtuple('C', 'x y'); print(C(1, 2)._replace(x=3))
class G(typing.Generic[typing.TypeVar('T')]): pass
class G2[T]: x: T
print(G[int], G2[int])
class M(collections.abc.Mapping):
    def __getitem__(self, k): return 1
    def __iter__(self): return iter('a')
    def __len__(self): return 1
print(dict(M()))
class S(E.__class__.__mro__[-1]): pass
E2 = enum.Enum('E2', 'X Y'); print(list(E2))
class I(enum.IntEnum): A = 1
print(I.A + 1)
@functools.total_ordering
class O:
    def __eq__(self, o): return True
    def __lt__(self, o): return False
print(O() <= O())
U = dataclasses.make_dataclass('U', ['a', ('b', int, 3)]); print(U(1))
