# id: attributes-of-everything
# class: info
# expect: contained
# check: two-run-diff
# technique: every attribute and every method without arguments of an instance of each type a program can make: what differs between processes
# source: own; with the members of patch 0074 it found a code address
import array, collections, contextvars, csv, datetime, decimal, functools, hashlib, io, itertools, json, operator, random, re, struct, types, typing, weakref, zlib


def generator():
    yield 1


class Plain:
    pass


made = [1, 1.5, 1j, "a", b"a", bytearray(b"a"), None, (1,), [1], {1: 2}, {1}, range(3), slice(1), memoryview(b"abc"), object(),
        int, type, Plain, Plain(), generator, generator(), print, [].append, int.__add__, super(Plain, Plain()), property(),
        classmethod(generator), staticmethod(generator), types.SimpleNamespace(a=1), list[int], int | str, iter([]), iter({}),
        reversed([]), enumerate([]), zip(), map(int, []), {}.keys(), Exception("e"), functools.partial(int), functools.lru_cache(int),
        operator.itemgetter(1), operator.attrgetter("a"), operator.methodcaller("a"), functools.cmp_to_key(int)(1),
        collections.deque([1]), array.array("i", [1]), re.compile("(a)"), re.match("(a)", "a"), io.StringIO(), io.BytesIO(b"x"),
        io.TextIOWrapper(io.BytesIO()), contextvars.ContextVar("x"), contextvars.copy_context(), decimal.Decimal(1),
        decimal.getcontext(), random.Random(1), struct.Struct("i"), json.JSONDecoder().scan_once, csv.reader([]), zlib.compressobj(),
        hashlib.sha256(), hashlib.blake2b(), typing.TypeVar("T"), typing.List[int], weakref.ref(Plain), collections.OrderedDict(),
        collections.defaultdict(int), io.RawIOBase(), datetime.datetime(2020, 1, 1), itertools.count(), itertools.tee([])[0]]
quiet = {"clear", "close", "detach", "popitem", "seed", "__init__", "__init_subclass__"}
for item in made:
    names = set()
    for kind in type(item).__mro__ + (item.__mro__ if isinstance(item, type) else ()):
        names |= set(vars(kind))
    for name in sorted(names - quiet):
        try:
            value = getattr(item, name)
            print("OBSERVED:", type(item).__name__, name, repr(value)[:200])
            if callable(value) and not isinstance(value, type):
                print("OBSERVED:", type(item).__name__, name, "()", repr(value())[:200])
        except Exception as error:
            print("OBSERVED:", type(item).__name__, name, type(error).__name__, str(error)[:80])
