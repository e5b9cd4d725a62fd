"""Everything that can be read of every object that a program finds or makes: attributes, methods
that want no argument, repr, hash, size, buffer. One line each; two processes must print the same."""
import abc, array, asyncio, base64, binascii, bisect, calendar, cmath, collections, collections.abc
import colorsys, configparser, contextlib, contextvars, copy, csv, dataclasses, datetime, decimal
import difflib, enum, fnmatch, fractions, functools, graphlib, hashlib, heapq, hmac, html
import html.entities, html.parser, io, ipaddress, itertools, json, keyword, logging, math, numbers
import operator, pathlib, pprint, queue, random, re, reprlib, sched, secrets, shlex, statistics
import string, struct, sys, textwrap, time, tomllib, traceback, types, typing, unicodedata
import unittest, urllib.parse, uuid, warnings, weakref, zlib, zoneinfo

MODULES = [m for m in list(globals().values()) if type(m) is type(sys)]
MODULES += [collections.abc, html.entities, html.parser, urllib.parse]

# They wait, end the program, change what later lines show, or print for themselves.
NOT_CALLED = {
    "breakpoint", "clear", "close", "closeLogger", "detach", "disable", "exit", "flush", "input",
    "main", "popitem", "print", "print_exc", "print_help", "print_usage", "quit", "release",
    "reset", "resetwarnings", "run", "run_forever", "run_until_complete", "shutdown",
    "simplefilter", "skipTest", "fail", "write", "__init_subclass__", "__init__", "basicConfig",
    "seed", "help", "copyright", "credits", "license", "print_stack", "print_last", "interact",
}
BUFFERS = (bytes, bytearray, memoryview, array.array)


def generator():
    yield 1


async def coroutine():
    pass


async def async_generator():
    yield 1


class Slots:
    __slots__ = ("a", "__weakref__")

    @property
    def value(self):
        return 1

    @classmethod
    def of_class(cls):
        pass

    @staticmethod
    def of_nobody():
        pass


class Generic[T, *Ts, **P]:
    x = 1


type Alias[T] = list[T]


@dataclasses.dataclass
class Record:
    a: int = 1


class Colour(enum.Enum):
    RED = 1


class Bits(enum.Flag):
    A = 1
    B = 2


def caught(call):
    try:
        call()
    except Exception as error:
        return error


def literals():
    yield from (1, True, -1, 2 ** 100, 1.5, float("nan"), -0.0, 1j, "a", "\xe4", "\u1234", "\U0001f600", "a" * 50)
    yield from (b"a", b"", bytearray(b"abc"), bytearray(100), None, ..., NotImplemented)
    yield from ((1,), (), [1], [], {1: 2}, {}, {1}, frozenset([1]), range(3), slice(1, 2))
    yield from (memoryview(b"abcdef"), memoryview(bytearray(8)).cast("I"), memoryview(b"abcd")[::2])
    yield from (object(), int, type, Slots, Generic, Record, Colour, Slots(), Generic(), Record(), Colour.RED)
    yield from (Bits.A | Bits.B, Alias, Alias[int], generator, generator(), coroutine(), async_generator(), lambda: 0)
    yield from (print, len, [].append, int.__add__, (1).__add__, vars(int)["real"], dict.fromkeys)
    yield from (Slots.a, Slots.value, Slots.of_class, Slots.of_nobody, Slots().of_class, super(Slots, Slots()))
    yield from (property(), classmethod(generator), staticmethod(generator), vars(int), types.SimpleNamespace(a=1))
    yield from (list[int], int | str, iter([]), iter(()), iter({}), iter(""), iter("\xe4"), iter(b""), iter(range(1)))
    yield from (iter(range(2 ** 70)), iter({1: 2}.items()), iter({1}), reversed([]), reversed({}), enumerate([]), zip())
    yield from (map(int, []), filter(int, []), iter(int, 1), iter(memoryview(b"a")), {}.keys(), {}.values(), {}.items())
    yield from (caught(lambda: 1 / 0), caught(lambda: [][1]), caught(lambda: {}[1]), caught(lambda: int("x")))
    yield from (caught(lambda: b"\xff".decode()), caught(lambda: "\xff".encode("ascii")), caught(lambda: None.x))
    yield from (caught(lambda: undefined), caught(lambda: len(1)), caught(lambda: math.sqrt(-1)), caught(lambda: 1.0 ** 1j / 0))
    yield from (ExceptionGroup("m", [ValueError()]), SystemExit(3), StopIteration(1), OSError(2, "x", "f"))
    yield from (SyntaxError("m", ("f", 1, 2, "t")), UnicodeDecodeError("utf8", b"a", 0, 1, "r"), ImportError("a", name="n"))


def made():
    yield from (functools.partial(int, 1), functools.partialmethod(int), operator.itemgetter(1), operator.attrgetter("a"))
    yield from (operator.methodcaller("a"), functools.lru_cache(int), functools.cache(len), functools.cmp_to_key(int))
    yield from (functools.cmp_to_key(int)(1), functools.cached_property(generator), functools.singledispatch(generator))
    yield from (collections.deque([1]), iter(collections.deque([1])), reversed(collections.deque()), collections.Counter("aab"))
    yield from (collections.OrderedDict(a=1), iter(collections.OrderedDict(a=1)), collections.OrderedDict().items())
    yield from (collections.defaultdict(int), collections.namedtuple("N", "a")(1), collections.namedtuple("N", "a").a)
    yield from (collections.ChainMap(), collections.UserDict(), collections.UserList(), collections.UserString("a"))
    yield from (array.array(c, [1, 2]) for c in "bBhHiIlLqQfd")
    yield from (array.array("w", "ab"), iter(array.array("i", [1])), re.compile("(a)(b)?"), re.match("(a)(b)?", "a"))
    yield from (re.compile("a").scanner("a"), re.finditer("a", "a"), io.StringIO("x"), io.BytesIO(b"x"), io.BytesIO(b"x").getbuffer())
    yield from (io.TextIOWrapper(io.BytesIO(b"x")), io.TextIOWrapper(io.BytesIO(b"x"), "locale"), io.IncrementalNewlineDecoder(None, False))
    yield from (io.RawIOBase(), io.BufferedIOBase(), io.TextIOBase(), io.IOBase(), contextvars.ContextVar("x"))
    yield from (contextvars.copy_context(), contextvars.ContextVar("y").set(1), decimal.Decimal("1.5"), decimal.getcontext())
    yield from (decimal.getcontext().flags, decimal.localcontext(), random.Random(1), struct.Struct("ixq"))
    yield from (struct.iter_unpack("b", b"a"), json.JSONDecoder().scan_once, json.JSONEncoder(), csv.reader([]), csv.writer(io.StringIO()))
    yield from (csv.get_dialect("excel"), zlib.compressobj(), zlib.decompressobj(), hashlib.sha256(b"a"), hashlib.blake2b(b"a"))
    yield from (hashlib.blake2s(), hashlib.md5(), hashlib.sha1(), hashlib.sha512(), hashlib.sha3_256(), hashlib.shake_128(), hmac.new(b"k", b"", "md5"))
    yield from (typing.TypeVar("T"), typing.ParamSpec("P"), typing.TypeVarTuple("Ts"), typing.ParamSpec("P").args)
    yield from (typing.List[int], typing.Optional[int], typing.Callable[[int], str], typing.ForwardRef("x"), typing.Literal[1])
    yield from (weakref.ref(Slots), weakref.proxy(Slots), weakref.WeakSet(), weakref.WeakKeyDictionary(), weakref.WeakValueDictionary())
    yield from (datetime.datetime(2020, 1, 1), datetime.timedelta(1), datetime.timezone.utc, datetime.date(2020, 1, 1))
    yield from (datetime.time(1), datetime.date(2020, 1, 1).isocalendar(), datetime.datetime.now(), time.gmtime(), time.localtime())
    yield from (sys.float_info, sys.version_info, sys.implementation, sys.hash_info, sys.int_info, sys.stdout, sys.stderr)
    yield from (itertools.count(), itertools.tee([])[0], itertools.chain(), itertools.cycle([]), itertools.groupby([]))
    yield from (itertools.islice([], 1), itertools.product([1]), itertools.permutations([1]), itertools.accumulate([]))
    yield from (itertools.batched([], 2), itertools.pairwise([]), itertools.repeat(1, 2), itertools.starmap(int, []))
    yield from (itertools.takewhile(int, []), itertools.dropwhile(int, []), itertools.zip_longest(), itertools.compress([], []))
    yield from (itertools.combinations([1], 1), itertools.combinations_with_replacement([1], 1), itertools.filterfalse(int, []))
    yield from (unicodedata.ucd_3_2_0, logging.getLogger("a"), logging.StreamHandler(), logging.LogRecord("n", 1, "p", 1, "m", (), None))
    yield from (fractions.Fraction(1, 2), uuid.UUID(int=1), uuid.uuid4(), string.Template("a"), string.Formatter())
    yield from (calendar.TextCalendar(), configparser.ConfigParser(), pathlib.PurePath("a"), zoneinfo.ZoneInfo("UTC"))
    yield from (asyncio.Lock(), asyncio.Queue(), asyncio.Event(), asyncio.Semaphore(), asyncio.new_event_loop())
    yield from (asyncio.new_event_loop().create_future(), unittest.TestResult(), textwrap.TextWrapper(), graphlib.TopologicalSorter())
    yield from (traceback.TracebackException(ValueError, ValueError(), None), warnings.catch_warnings(), queue.Queue(), queue.SimpleQueue())
    yield from (types.MethodType(generator, 1), types.MappingProxyType({}), contextlib.ExitStack(), contextlib.suppress(), sched.scheduler())
    yield from (statistics.NormalDist(), ipaddress.ip_address("::1"), ipaddress.ip_network("10.0.0.0/8"), difflib.SequenceMatcher())
    yield from (html.parser.HTMLParser(), urllib.parse.urlsplit("http://a/b?c"), shlex.shlex("a b"), pprint.PrettyPrinter())


# What a class might be made of, for those that nothing above names.
ARGUMENTS = ((), (1,), ("a",), (b"a",), ([],), (int,), (generator,), ("a", 1), (int, "a"), (1, 2, 3))


def found():
    seen = set()
    for module in MODULES:
        yield module
        for name in sorted(vars(module)):
            item = getattr(module, name)
            if id(item) in seen or name.startswith("__"):
                continue
            seen.add(id(item))
            yield item
            if isinstance(item, type):
                for arguments in ARGUMENTS:
                    try:
                        yield item(*arguments)
                        break
                    except Exception as error:
                        yield error


def text(value):
    try:
        shown = repr(value)[:400]
    except Exception as error:
        shown = type(error).__name__
    if isinstance(value, BUFFERS):
        try:
            shown += " = " + bytes(memoryview(value))[:256].hex()
        except Exception as error:
            shown += " = " + type(error).__name__
    return shown


def names_of(item):
    names = set()
    for base in type(item).__mro__:
        names |= set(vars(base))
    if isinstance(item, type):
        for base in item.__mro__:
            names |= set(vars(base))
    try:
        names |= set(vars(item))
    except TypeError:
        pass
    return sorted(name for name in names if isinstance(name, str))


def show(item):
    lines = [f"## {type(item).__module__}.{type(item).__name__} {text(item)}"]
    for name in names_of(item):
        try:
            value = getattr(item, name)
        except Exception as error:
            lines.append(f"  {name} ! {type(error).__name__} {error}"[:200])
            continue
        lines.append(f"  {name} {text(value)}")
        if not callable(value) or isinstance(value, type) or name in NOT_CALLED:
            continue
        try:
            lines.append(f"  {name}() {text(value())}")
        except BaseException as error:  # CancelledError is one
            lines.append(f"  {name}() ! {type(error).__name__} {error}"[:200])
    for question in (id, hash, sys.getsizeof, str, format):
        try:
            lines.append(f"  {question.__name__} {text(question(item))}")
        except Exception as error:
            lines.append(f"  {question.__name__} ! {type(error).__name__}")
    print("\n".join(lines))


warnings.simplefilter("ignore")
KEPT = []
for source in (literals, made, found):
    for item in source():
        KEPT.append(item)
        show(item)
print("objects:", len(KEPT))
