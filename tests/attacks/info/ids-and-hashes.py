# id: ids-and-hashes
# class: info
# expect: contained
# technique: tokens of objects that lie outside of the isolate, in every number that C code makes of a pointer
# source: own
# verified: no
import sys, functools, weakref, itertools, operator
objs = [int, None, (), '', b'', 0, 256, True, ..., NotImplemented, len, str, type, object, Exception, 'a', frozenset(), print, int.__add__, dict.fromkeys, sys, (1).__add__, [].append, range(0), float('inf'), float('nan')]
for o in objs:
    print(type(o).__name__, id(o), hash(o) if getattr(type(o), '__hash__') else 0, object.__hash__(o), object.__repr__(o), weakref.getweakrefcount(o))
print(len({id(o) for o in objs}), sum(1 for o in objs if id(o) == 0))
print(hash(operator.attrgetter), hash(functools.partial), hash([].__len__), hash(int.__len__ if hasattr(int, '__len__') else 0))
class S: __slots__ = ('a', 'b')
print(hash(S.a), id(S.a), repr(S.a), hash(vars(S)['b'].__get__))
print(hash(memoryview(b'a')), hash(itertools.count), hash(weakref.ref(S)))
print(sys.getsizeof(S), sys.getsizeof({}), sys.getsizeof(sys), sys.getsizeof(''), sys.getrecursionlimit(), sys.hash_info, sys.implementation, sys.flags if hasattr(sys, 'flags') else '')
