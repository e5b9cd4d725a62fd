# id: library-callers-of-setattr
# class: escape
# expect: contained
# technique: library functions (not namedtuple) that call setattr of the guest's with a function: the class gate must refuse all of them
# source: own
# verified: no
# policy: strict
import functools, heapq, itertools, operator, collections, bisect, copy, contextlib, dataclasses, enum, graphlib, json, string, textwrap, typing, abc
s = setattr
def f(self, *a): return 'hooked'
n = '__getat' 'tr__'
X = None
def part(): return functools.partial(s, X, n, f)
def it(): return map(s, [X], [n], [f])
roads = dict(
 counter=lambda: collections.Counter(it()), merge=lambda: list(heapq.merge(it(), [])), nsmallest=lambda: heapq.nsmallest(1, it()), exitstack=lambda: contextlib.ExitStack().callback(part()) and 0,
 closing=lambda: contextlib.ExitStack.close(stack()), lru=lambda: functools.lru_cache(None)(part())(), field=lambda: dataclasses.make_dataclass('D', [('a', int, dataclasses.field(default_factory=part()))])(),
 makedc=lambda: dataclasses.make_dataclass('D', it()), enumf=lambda: enum.Enum('E', it()), nt=lambda: typing.NamedTuple('N', it()), topo=lambda: graphlib.TopologicalSorter({1: it()}), jsonhook=lambda: json.loads('{}', object_hook=lambda d: next(it())), jsonhook2=lambda: json.loads('{}', object_pairs_hook=functools.partial(next, map(*[s], [X], [n], [f]))), jsondefault=lambda: json.dumps(object(), default=functools.partial(next, it())), jsoncls=lambda: json.loads('1', cls=functools.partial(next, it())), deepcopy=lambda: copy.deepcopy(1, functools.partial), template=lambda: string.Template('$a').substitute(P()), wrap=lambda: textwrap.wrap('a', initial_indent='', subsequent_indent=''), cm=lambda: functools.reduce(s, [1]), userlist=lambda: collections.UserList(it()), chainmap=lambda: list(collections.ChainMap(*it())), ordered=lambda: collections.OrderedDict(it()), deque=lambda: collections.deque(it()), abcreg=lambda: abc.update_abstractmethods(X), suppress=lambda: contextlib.suppress(*it()), gen=lambda: contextlib.contextmanager(it)(), nullc=lambda: contextlib.nullcontext(part()), partialm=lambda: functools.partialmethod(part()).__get__(1, int)(), sdisp=lambda: functools.singledispatch(part())(), cmpkey=lambda: functools.cmp_to_key(lambda a, b: 0), sprop=lambda: functools.cached_property(lambda self: next(it())).__get__(P(), P))
class P:
    def __getitem__(self, k): return next(it())
    a = 1
def stack():
    e = contextlib.ExitStack(); e.callback(part()); return e
for k, g in roads.items():
    class X: pass
    try: g()
    except Exception as e: pass
    try: print('ESCAPED:library-callers-of-setattr ', k, X().nope)
    except AttributeError: pass
print(len(roads))
