# Runs inside the product, under cost_fuzzer.py: calls what a guest can call with arguments
# of several kinds and sizes, and prints what each call took by the guest's clock. Under `--clock
# virtual` that is what it paid, 10 ns a unit; under `--clock real`, the time.
#
# Inputs: `modules`, the names to import; `first`, the number of the probe to begin with; `sizes`;
# `loops`, calls of a probe by size; `brief`, fewer shapes. A line a probe: number, name, size,
# calls, nanoseconds a call. The driver puts MODULES before it.
import time
from collections import deque
from itertools import repeat, starmap

SKIPPED = {
    # They end the run, wait, write, or run another program than the probe.
    "exit", "quit", "sleep", "breakpoint", "input", "print", "help", "open", "exec", "eval",
    "compile", "run", "main", "setrecursionlimit", "stop", "run_forever", "run_until_complete",
    "__import__", "wait", "Runner", "TestProgram", "interact", "reset", "Event", "Barrier",
    "sleep_ms", "pause",
    # They change what later probes see.
    "purge", "seed", "setcontext", "shutdown", "disable", "filterwarnings", "simplefilter",
    "resetwarnings", "register_error", "unregister", "displayhook", "excepthook", "basicConfig",
    "getrandbits", "close", "detach", "release", "binomialvariate",
}


# Methods that change what they belong to.
CHANGING = {
    "add", "append", "appendleft", "byteswap", "clear", "difference_update", "discard",
    "extend", "extendleft", "insert", "intersection_update", "move_to_end", "pop", "popitem",
    "popleft", "remove", "reverse", "rotate", "setdefault", "sort", "subtract",
    "symmetric_difference_update", "update",
}

BUILTINS = (
    abs, all, any, ascii, bin, bool, bytearray, bytes, callable, chr, complex, dict, dir,
    divmod, enumerate, filter, float, format, frozenset, getattr, hasattr, hash, hex, int,
    isinstance, issubclass, iter, len, list, map, max, memoryview, min, next, oct, ord, pow,
    range, repr, reversed, round, set, slice, sorted, str, sum, tuple, type, zip,
    ExceptionGroup, ValueError, SyntaxError, OSError, UnicodeDecodeError, str.maketrans,
    bytes.maketrans, bytes.fromhex, float.fromhex, int.from_bytes, dict.fromkeys,
)


def values(n):
    """(name, value) of each kind, of size n; magnitudes and depths are sizes too."""
    half = n // 2
    nested = []
    for _ in range(min(n, 300)):
        nested = [nested]
    chain = None
    for _ in range(min(n, 3000)):
        error = ValueError()
        error.__context__ = chain
        chain = error
    yield "ascii", "a" * n
    yield "latin", "\xe9" * n
    yield "wide", "\u3042" * n
    yield "astral", "\U0001f600" * n
    yield "mixed", "a\u0101 ," * (n // 4)
    yield "words", "ab " * (n // 3)
    yield "blanks", " " * n + "1"
    yield "zeros", "0" * n + "1"
    yield "digits", "1" * n
    yield "percents", "%d" * half
    yield "braces", "{}" * half
    yield "dots", "a" + ".a" * half
    yield "lines", "\n" * n
    yield "brackets", "[" + "1," * half + "1]"
    yield "bytes", b"a" * n
    yield "high", b"\xff" * n
    yield "bytearray", bytearray(b"a") * n
    yield "memoryview", memoryview(b"a" * n)
    yield "integer", (1 << 8 * n) - 1
    yield "negative", -(1 << 8 * n)
    yield "small", n
    yield "float", 1.7e308
    yield "tiny", 5e-324
    yield "list", [1] * n
    yield "texts", ["ab"] * n
    yield "same", ["a" * 300 + str(i) for i in range(min(n, 3000))]
    yield "pairs", [(i, i) for i in range(min(n, 3000))]
    yield "tuple", (1,) * n
    yield "types", (KeyError,) * n
    yield "empty texts", ("",) * n
    yield "floats", [1e300, 1e-300] * half
    yield "set", set(range(n))
    yield "dict", dict.fromkeys(range(n))
    yield "names", dict.fromkeys(["a%d" % i for i in range(n)], 1)
    yield "range", range(n)
    yield "nested", nested
    yield "errors", chain


def instances(n):
    """Of types that modules make."""
    import array
    import collections
    import contextvars
    import csv
    import datetime
    import decimal
    import fractions
    import functools
    import hashlib
    import io
    import itertools
    import operator
    import random
    import re
    import struct
    import types
    import weakref
    import zlib

    class Weak:
        pass

    weak = Weak()
    yield "deque", collections.deque([1] * n)
    yield "Counter", collections.Counter(range(n))
    yield "OrderedDict", collections.OrderedDict.fromkeys(range(n))
    yield "ChainMap", collections.ChainMap(*[{} for _ in range(min(n, 1000))])
    yield "array", array.array("q", [1] * n)
    yield "Decimal", decimal.Decimal("1" * n)
    yield "Decimal exponent", decimal.Decimal("1e%d" % n)
    yield "Decimal small", decimal.Decimal("3.7")
    yield "Fraction", fractions.Fraction((1 << n) + 1, (1 << n) - 1)
    yield "date", datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc)
    yield "naive date", datetime.datetime(2020, 1, 1)
    yield "day", datetime.date(2020, 1, 1)
    yield "hour", datetime.time(1, 2, 3)
    yield "timedelta", datetime.timedelta(1, 2, 3)
    yield "timezone", datetime.timezone.utc
    yield "StringIO", io.StringIO("a\n" * n)
    yield "BytesIO", io.BytesIO(b"a\n" * n)
    yield "sha512", hashlib.sha512(b"a" * n)
    yield "sha3", hashlib.sha3_512(b"a" * n)
    yield "shake", hashlib.shake_128(b"a" * n)
    yield "blake2b", hashlib.blake2b(b"a" * n)
    yield "md5", hashlib.md5(b"a" * n)
    yield "Random", random.Random(1)
    yield "pattern", re.compile("a(b|c)*")
    yield "match", re.match("(?s).*", "a" * n)
    yield "Struct", struct.Struct("%dq" % n)
    yield "namespace", types.SimpleNamespace(**dict.fromkeys(["a%d" % i for i in range(n)], 1))
    yield "proxy", types.MappingProxyType(dict.fromkeys(range(n)))
    yield "WeakSet", weakref.WeakSet([weak])
    yield "context", contextvars.copy_context()
    yield "partial", functools.partial(max, *([1] * n), 2)
    yield "attrgetter", operator.attrgetter("real" + ".real" * n)
    yield "itemgetter", operator.itemgetter(*[0] * n, 0)
    yield "compressor", zlib.compressobj()
    yield "union", functools.reduce(operator.or_, [list[i] for i in range(min(n, 300))], int)
    yield "group", ExceptionGroup("g", [ValueError()] * (n or 1))
    yield "writer", csv.writer(io.StringIO())
    yield "complex", complex(n, n)
    yield "type", type("A", tuple([type("B%d" % i, (), {}) for i in range(min(n, 200))]), {})
    yield "product", itertools.product([1] * n)


def spread(function, args):
    return function(*args)


def keywords(function, args):
    return function(**args)


def shapes(name, value, n):
    """(name, argument tuples) with which a function is called."""
    yield name, (value,)
    yield name + " twice", (value, value)
    yield name + ", 1", (value, 1)
    yield "1, " + name, (1, value)
    if brief:
        return
    yield name + ", text", (value, "a")
    yield "text, " + name, ("a", value)
    yield "function, " + name, (bool, value)
    yield name + ", 1, 2", (value, 1, 2)
    yield name + " thrice", (value, value, value)


def method_shapes(value, n):
    yield "", ()
    yield "same", (value,)
    yield "1", (1,)
    yield "n", (n,)
    yield "-1", (-1,)
    yield "text", ("a",)
    yield "bytes", (b"a",)
    yield "1, 1", (1, 1)
    yield "text, n", ("a", n)
    yield "text, text", ("b", "c")
    yield "long text", ("a" * n,)
    yield "long bytes", (b"a" * n,)
    yield "long list", ([1] * n,)
    yield "long tuple", (("a",) * n,)
    yield "codec", ("cp437", "ignore")
    yield "list", ([1],)
    yield "slice", (slice(None, None, 2),)
    yield "same, same", (value, value)


def callables(module_name):
    """(name, function) of a module and of the methods of its types."""
    if module_name == "builtins":
        for found in BUILTINS:
            yield found.__name__, found
        return
    module = MODULES[module_name]
    for name in sorted(dir(module)):
        if name.startswith("_") and module_name != "operator":
            continue
        found = getattr(module, name, None)
        if callable(found) and name not in SKIPPED:
            yield module_name + "." + name, found


def duplicate(value):
    try:
        return value.copy()
    except Exception:
        try:
            return value[:]
        except Exception:
            return value


def methods(value):
    for name in sorted(dir(value)):
        # What has two underscores is what `operator` calls; one, what nobody is to call.
        if name in SKIPPED or name.startswith("_"):
            continue
        try:
            found = getattr(value, name)
        except Exception:
            continue
        if callable(found):
            yield name, found


number = -1
CACHE = {}


def cached(n):
    if n not in CACHE:
        CACHE[n] = list(values(n))
    return CACHE[n]


def once(function, args):
    """Nanoseconds, and whether it returned."""
    clock = time.process_time_ns
    begin = clock()
    try:
        function(*args)
        return clock() - begin, True
    except Exception:
        return clock() - begin, False


def measure(label, n, loops, function, args):
    global number
    number += 1
    if number < first:
        return
    calls = 1
    took, returned = once(function, args)
    if took > 50000:
        # The first call of some loads a module, which has an allowance of its own.
        took = min(took, once(function, args)[0])
    elif returned and loops > 1:
        feeds = [repeat(arg, loops) for arg in args]
        many = map(function, *feeds) if args else starmap(function, repeat((), loops))
        took, returned = once(deque, (many, 0))
        took //= loops
        calls = loops
    elif not returned and loops > 1:
        # What raises cannot be repeated from C.
        took = min(took, *[once(function, args)[0] for _ in range(4)])
    print(number, label, n, calls, took, sep="\t", flush=True)


def probe_functions():
    for module_name in modules:
        for name, function in callables(module_name):
            for index, n in enumerate(sizes):
                for kind, value in cached(n):
                    for shape, args in shapes(kind, value, n):
                        measure(f"{name}({shape})", n, loops[index], function, args)
                    if kind in ("tuple", "types", "empty texts", "texts"):
                        measure(f"{name}(*{kind})", n, 1, spread, (function, value))
                    if kind == "names":
                        measure(f"{name}(**{kind})", n, 1, keywords, (function, value))


def probe_methods():
    for index, n in enumerate(sizes):
        for kind, value in [*values(n), *instances(n)]:
            for name, method in methods(value):
                changes = name in CHANGING
                label = f"{type(value).__name__}.{name}"
                for shape, args in method_shapes(value, n):
                    if changes:
                        method = getattr(duplicate(value), name)
                    measure(f"{label}({shape}) of {kind}", n, 1 if changes else loops[index],
                            method, args)


if modules:
    probe_functions()
else:
    probe_methods()
