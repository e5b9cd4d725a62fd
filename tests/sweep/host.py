"""What a program might learn of the machine, the process and its user: none of it may show."""
import asyncio, calendar, collections, datetime, decimal, io, json, logging, pathlib, random
import secrets, string, sys, time, traceback, unicodedata, uuid, warnings, zoneinfo


def line(what, call):
    try:
        print(what, repr(call())[:3000])
    except Exception as error:
        print(what, "!", type(error).__name__, error)


def caught_open(path):
    try:
        open(path)
    except Exception as error:
        return f"{type(error).__name__} {error}"


# The locale.
for encoding in ("locale", None, "utf-8"):
    line("TextIOWrapper", lambda: io.TextIOWrapper(io.BytesIO(b"\xc3\xa4\xff"), encoding).encoding)
    line("TextIOWrapper", lambda: io.TextIOWrapper(io.BytesIO(b"\xc3\xa4"), encoding).read())
    line("written", lambda: (w := io.TextIOWrapper(b := io.BytesIO(), encoding)).write("\xe4\u1234") and w.flush() or b.getvalue())
line("text_encoding", lambda: io.text_encoding(None))
for form in ("n", "010n", ",", "_", ".3n", "e", "%"):
    for number in (1234567, 1234567.891, decimal.Decimal("1234567.891"), 1e300, complex(1e6, 2e6)):
        line(f"format {form}", lambda: format(number, form))
line("Decimal n", lambda: decimal.Decimal("-1234567.89").__format__("020n"))
line("float", lambda: [float(t) for t in ("1.5", "1e5", "\u0661.5")])
line("comma", lambda: float("1,5"))
line("upper", lambda: ["i".upper(), "I".lower(), "\xdf".upper(), b"i\xe4".upper(), b"\xe4".isalpha(), b"I".lower()])
line("sorted", lambda: sorted("aBc\xe4Zz\u0131i"))
moment = datetime.datetime(2024, 3, 5, 6, 7, 8, 9)
for letter in string.ascii_letters + "%+-":
    line(f"datetime %{letter}", lambda: moment.strftime(f"%{letter}|%E{letter}|%O{letter}|%-{letter}"))
    line(f"time %{letter}", lambda: time.strftime(f"%{letter}", (2024, 3, 5, 6, 7, 8, 1, 65, 0)))
line("strftime", lambda: moment.strftime("\xe4 %A \u1234 %B"))
line("strptime", lambda: datetime.datetime.strptime("Tuesday 5 March 2024", "%A %d %B %Y"))
line("calendar", lambda: calendar.month(2024, 3) + str(list(calendar.day_name)) + str(list(calendar.month_abbr)))
line("errors", lambda: [str(OSError(n, "")) + str(OSError(n)) for n in range(1, 40)])
line("os errors", lambda: [e for e in map(caught_open, ("x", "/", ""))])

# The time zone.
line("zone", lambda: (time.timezone, time.altzone, time.daylight, time.tzname))
line("localtime", lambda: (time.localtime(0), time.localtime(1720000000), time.mktime((2024, 7, 1, 0, 0, 0, 0, 0, -1))))
line("astimezone", lambda: (moment.astimezone(), moment.timestamp(), datetime.datetime.fromtimestamp(1720000000)))
line("zoneinfo", lambda: (sorted(zoneinfo.available_timezones()), zoneinfo.ZoneInfo("Europe/Berlin")))
line("localtime zone", lambda: (time.localtime().tm_zone, time.localtime().tm_gmtoff, datetime.datetime.now().astimezone().tzinfo))

# Clocks and chance.
line("clocks", lambda: (time.time(), time.monotonic(), time.perf_counter_ns(), time.process_time(), time.thread_time()))
line("dates", lambda: (datetime.datetime.now(), datetime.date.today(), datetime.datetime.now(datetime.timezone.utc)))
line("chance", lambda: (random.random(), random.getrandbits(64), secrets.token_hex(8), uuid.uuid4(), random.SystemRandom().random()))
line("hashes", lambda: (hash("a"), hash(b"a"), hash(None), hash(object()), hash(print), hash(float("nan")), hash(line)))
line("ids", lambda: (id(None), id(line), id(int), id([]), id("x" * 3)))
line("order", lambda: (list({"a", "b", "c", "xyz", b"q", 1.5, None, int}), list(set(map(str, range(30))))))
line("objects", lambda: [str(x) for x in {object() for _ in range(20)}])

# The process.
for name in sorted(vars(sys)):
    if not callable(value := getattr(sys, name)):
        line(f"sys.{name}", lambda: value)
    elif name not in ("exit", "exc_info", "exception", "intern", "getsizeof"):
        line(f"sys.{name}()", value)
line("paths", lambda: (pathlib.Path(".").absolute(), pathlib.Path.cwd()))
line("home", lambda: pathlib.Path.home())
line("user", lambda: pathlib.Path("~").expanduser())
line("files", lambda: list(pathlib.Path("/").iterdir()))
line("globals", lambda: sorted(globals()))
line("logging", lambda: vars(logging.LogRecord("n", 1, "p", 1, "m", (), None)))
line("unicode", lambda: unicodedata.unidata_version)


def deep(n):
    try:
        return deep(n + 1)
    except RecursionError:
        return n


line("depth", lambda: deep(0))


def nest(n):
    chain = []
    for _ in range(n):
        chain = [chain]
    try:
        return len(repr(chain))
    except RecursionError as error:
        return str(error)


line("list depth", lambda: nest(100_000))
line("json depth", lambda: json.loads("[" * 100_000))
line("traceback", lambda: traceback.format_exception(ValueError("x")))
warnings.warn("to stderr")
line("loop", lambda: asyncio.run(asyncio.sleep(0.01, "slept")))
line("loop time", lambda: asyncio.new_event_loop().time())
line("counter", lambda: collections.Counter(map(type, vars(sys).values())))
