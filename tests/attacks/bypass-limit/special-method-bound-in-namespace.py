# id: special-method-bound-in-namespace
# class: bypass-limit
# expect: contained
# technique: make_dataclass() and Enum() put bound C functions under special names into classes
# source: own
# verified: no
try:
    memoryview
except NameError:
    pass  # the strict policy, whose rule this is about
else:
    raise SystemExit
import collections, dataclasses, enum, typing, functools, copy, itertools
S = '_' + '_%s_' + '_'
def mine(*a): print('ESCAPED:special-method-bound-in-namespace', a); return 3
dd = collections.defaultdict(mine)
ms = getattr(dd, S % 'missing')
def go(what, f):
    try: print(what, ascii(f())[:110])
    except BaseException as e: print(what, 'E', type(e).__name__, ascii(str(e))[:110])
go('enum', lambda: enum.Enum('E', {S % 'missing': ms}))
class DE(dict): pass
go('enumdict', lambda: enum.Enum('E', {S % 'missing': ms, 'a': {'x': 1}}, type=DE)['a']['nope'])
go('nt', lambda: typing.NamedTuple('X', [('a', int)]))
go('mdc', lambda: dataclasses.make_dataclass('M', [], bases=(dict,), namespace={S % 'missing': ms})()['q'])
it = map(mine, itertools.count())
go('mdc rev', lambda: list(reversed(dataclasses.make_dataclass('M', [], namespace={S % 'reversed': getattr([1, 2], S % 'reversed')})())))
g = (mine() for _ in [1])
go('mdc gen', lambda: dataclasses.make_dataclass('M', [], namespace={S % 'length_hint': getattr(it, S % 'next')})())
p = functools.partial(mine)
go('partial call', lambda: dataclasses.make_dataclass('M', [], namespace={S % 'getattr': getattr(p, S % 'call')})().zz)
class It:
    def __getitem__(self, i): print('ESCAPED:special-method-bound-in-namespace', i); return i
go('bound ga', lambda: dataclasses.make_dataclass('M', [], namespace={S % 'getattribute': functools.partial.__call__})().zz)
sl = getattr(mine, S % 'get')
go('get', lambda: dataclasses.make_dataclass('M', [], namespace={S % 'get': sl}))
D = None
def descr():
    M = dataclasses.make_dataclass('M', [], namespace={S % 'get': sl})
    class C: x = M()
    return C().x
go('descr', descr)
go('static', lambda: dataclasses.make_dataclass('M', [], bases=(dict,), namespace={S % 'missing': staticmethod(ms)})()['q'])
go('classm', lambda: dataclasses.make_dataclass('M', [], bases=(dict,), namespace={S % 'missing': classmethod(ms)})()['q'])
go('prop', lambda: dataclasses.make_dataclass('M', [], bases=(dict,), namespace={S % 'missing': property(ms)})()['q'])
