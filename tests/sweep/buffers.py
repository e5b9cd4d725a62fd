"""Every buffer at every moment at which a program can look into it, after memory was used and freed
so that unwritten bytes would show what was there."""
import array, base64, binascii, decimal, hashlib, io, itertools, json, random, struct, sys, zlib

SIZES = (1, 8, 24, 100, 256, 512, 1000, 3000, 8192, 20000, 40000)


def dirty():
    """Frees memory of every size class, with pointers in it."""
    for n in SIZES:
        kept = [[print] * (n // 8 + 1), "x" * n, b"y" * n]


def show(what, data):
    data = bytes(data)
    print(what, len(data), data[:64].hex(), data[-16:].hex(), zlib.crc32(data))


class Raw(io.RawIOBase):
    answer = 0

    def readinto(self, buffer):
        show("readinto", buffer)
        return min(self.answer, len(buffer))

    def readable(self):
        return True


class Index:
    """An item that looks at its container while it is stored."""

    def __init__(self, look):
        self.look = look

    def __index__(self):
        self.look()
        return 1

    __float__ = __int__ = __index__


class Bytes:
    def __init__(self, look):
        self.look = look

    def __bytes__(self):
        self.look()
        return b"xyz"

    def __buffer__(self, flags):
        self.look()
        return memoryview(b"xyz")

    def __release_buffer__(self, view):
        self.look()

    def __iter__(self):
        for i in range(5):
            self.look()
            yield i

    def __length_hint__(self):
        self.look()
        return 1000


def attempt(what, call):
    dirty()
    try:
        result = call()
    except Exception as error:
        print(what, "!", type(error).__name__, error)
        return
    if isinstance(result, (bytes, bytearray, memoryview, array.array)):
        show(what, result)
    else:
        print(what, repr(result)[:200])


for n in SIZES:
    for answer in (0, 3, n):
        raw = Raw()
        raw.answer = answer
        attempt("raw.read", lambda: raw.read(n))
raw = Raw()
attempt("raw.readall", raw.readall)
attempt("raw.readline", lambda: raw.readline(50))

for code in "bBhHiIlLqQfd":
    for n in (0, 1, 3, 20, 300, 5000):
        a = array.array(code, [7] * n)
        look = lambda: show(f"array {code}", a)
        attempt("array.append", lambda: a.append(Index(look)))
        attempt("array.insert", lambda: a.insert(n // 2, Index(look)))
        attempt("array.fromlist", lambda: a.fromlist([Index(look)] * 30))
        attempt("array.fromlist fails", lambda: a.fromlist([Index(look)] * 30 + ["x"]))
        attempt("array.extend", lambda: a.extend([Index(look)] * 3))
        attempt("array.setitem", lambda: a.__setitem__(0, Index(look)))
        attempt("array.frombytes", lambda: a.frombytes(Bytes(look)))
        attempt("array of itself", lambda: a.extend(a))
        attempt("array.imul", lambda: a * 3)
        attempt("array slice", lambda: a[::2])
        attempt("array.byteswap", lambda: (a.byteswap(), a)[1])
        while len(a) > n // 2:
            a.pop()
        attempt("array grows again", lambda: a.fromlist([Index(look)] * (n // 2)))

for n in SIZES:
    b = bytearray(n)
    look = lambda: show("bytearray", b)
    attempt("bytearray.extend", lambda: b.extend(Bytes(look)))
    attempt("bytearray.append", lambda: b.append(Index(look)))
    attempt("bytearray.insert", lambda: b.insert(n // 2, Index(look)))
    attempt("bytearray.setslice", lambda: b.__setitem__(slice(1, 2), Bytes(look)))
    attempt("bytearray.setstep", lambda: b.__setitem__(slice(0, n, 2), Bytes(look)))
    attempt("bytearray.iadd", lambda: b.__iadd__(Bytes(look)))
    attempt("bytearray.init", lambda: b.__init__(Bytes(look)))
    attempt("bytearray.init size", lambda: b.__init__(Index(look)))
    attempt("bytearray.init size", lambda: b.__init__(n))
    del b[: n // 3]
    attempt("bytearray.imul", lambda: b.__imul__(3))
    attempt("bytearray.add", lambda: b + b"x")
    attempt("bytearray.join", lambda: b.join([b"x", Bytes(look), b"y"]))
    attempt("bytearray.translate", lambda: b.translate(None, b"x"))
    attempt("bytearray.replace", lambda: b.replace(b"\0", b"12"))
    attempt("bytearray.ljust", lambda: b.ljust(2 * n, b"-"))
    attempt("bytearray.fromhex", lambda: bytearray.fromhex("ab" * n))
    attempt("bytearray.format", lambda: b"%b-%*d" + b)
    attempt("bytearray %", lambda: bytearray(b"%b %a") % (Bytes(look), "x" * n))
    attempt("bytes of", lambda: bytes(Bytes(look)))
    attempt("bytes from items", lambda: bytes(i % 256 for i in range(n)))
    attempt("memoryview", lambda: memoryview(Bytes(look)))

for n in SIZES:
    stream = io.BytesIO()
    look = lambda: show("BytesIO", stream.getvalue())
    stream.seek(n)
    look()
    attempt("BytesIO.write", lambda: stream.write(Bytes(look)))
    look()
    attempt("BytesIO.getbuffer", stream.getbuffer)
    stream.truncate(n // 2)
    stream.seek(2 * n)
    attempt("BytesIO.write after a gap", lambda: stream.write(b"z"))
    look()
    attempt("BytesIO.readinto", lambda: stream.readinto(bytearray(n)))
    attempt("BytesIO.setstate", lambda: stream.__setstate__((b"abc", n, None)))
    attempt("BytesIO.write", lambda: stream.write(b"z"))
    look()
    lines = io.StringIO()
    lines.write("ab")
    lines.seek(n)
    lines.write("z")
    show("StringIO", lines.getvalue().encode("utf-32-le", "surrogatepass"))
    lines.truncate(1)
    lines.seek(2 * n)
    lines.write("z")
    show("StringIO", lines.getvalue().encode("utf-32-le", "surrogatepass"))
    wrapper = io.TextIOWrapper(io.BytesIO(b"\xc3\xa4" * n), "utf-8", write_through=True)
    show("TextIOWrapper", wrapper.read(n // 2).encode())
    attempt("TextIOWrapper.tell", wrapper.tell)
    attempt("TextIOWrapper.seek", lambda: wrapper.seek(1 << 64))

for form in ("bxxq", "@cxxxxq", "=3xi", "10s", "5p", "?xd", "100x", "0i", "n3xP", "e4xf"):
    try:
        packer = struct.Struct(form)
    except struct.error as error:
        print(form, error)
        continue
    target = bytearray(packer.size + 10)
    look = lambda: show("pack_into", target)
    values = [Index(look)] * len(packer.unpack(bytes(packer.size)))
    attempt("struct.pack " + form, lambda: packer.pack(*values))
    attempt("struct.pack_into " + form, lambda: packer.pack_into(target, 5, *values))
    attempt("struct.pack_into " + form, lambda: packer.pack_into(target, -3, *values))
    look()
show("struct.pack", struct.pack("<10s5p3x", b"a", b"b"))

data = bytes(range(256)) * 40
for level in range(-1, 10):
    for wbits in (-9, -15, 9, 15, 31):
        packer = zlib.compressobj(level, zlib.DEFLATED, wbits)
        show("zlib", packer.compress(data) + packer.copy().flush() + packer.flush())
unpacker = zlib.decompressobj(-15)
attempt("zlib with no past", lambda: unpacker.decompress(bytes.fromhex("4b84820000ffff") * 3, 100))
attempt("zlib with a past", lambda: zlib.decompressobj(-15, zdict=b"abc").decompress(b"\x4b\x04\x62"))
for name in sorted(hashlib.algorithms_available):
    digest = hashlib.new(name, data)
    arguments = (300,) if name.startswith("shake") else ()
    show(name, digest.digest(*arguments))
    show(name, digest.copy().digest(*arguments))
for n in SIZES:
    show("int.to_bytes", (3 ** n).to_bytes(n, "little", signed=False))
    show("random", random.Random(n).randbytes(n))
    show("a2b", binascii.a2b_base64(base64.b64encode(data[:n])))
    show("decimal", str(decimal.Decimal(7) ** (n % 99) / 3).encode())
    show("json", json.dumps({"a" * n: [1.5, "\u1234" * n]}).encode())
    for codec in () if n > 512 else ("utf-7", "utf-8", "utf-16", "utf-32", "latin-1", "ascii", "unicode-escape", "cp1252", "cp437"):
        for errors in ("ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "xmlcharrefreplace"):
            attempt(f"encode {codec} {errors}", lambda: ("a\xe4\u1234\ud800" * (n // 40 + 1)).encode(codec, errors))
            attempt(f"decode {codec} {errors}", lambda: (b"a\xe4\xff+A\xd8" * (n // 40 + 1)).decode(codec, errors).encode("utf-8", "surrogatepass"))
    show("str", ("\xe4" * n).center(2 * n, "\u1234").encode())
    show("translate", ("ab" * n).translate({97: "\U0001f600", 98: None}).encode())
    attempt("%", lambda: ("%*d" % (n, 5)).encode())
    attempt("memoryview.cast", lambda: memoryview(bytearray(n * 8)).cast("q", (n, 1) if n else (0,)).tobytes())
    attempt("memoryview step", lambda: memoryview(bytearray(n * 2))[::2].tobytes())
    attempt("memoryview.tobytes F", lambda: memoryview(bytearray(n)).tobytes("F"))
for size in (0, 1, 5, 1000):
    view = memoryview(bytearray(8 * size)).cast("q")
    look = lambda: show("view", view)
    if size:
        attempt("view.setitem", lambda: view.__setitem__(0, Index(look)))
        attempt("view.setitem", lambda: view.__setitem__(slice(0, 1), array.array("q", [5])))
for kind in (list, tuple, set, frozenset, dict.fromkeys, sorted, bytearray):
    attempt(kind.__name__, lambda: sorted(kind(Bytes(lambda: None))))
for blank in (array.array, io.BytesIO, io.StringIO, bytearray, struct.Struct, UnicodeDecodeError,
              UnicodeEncodeError, io.TextIOWrapper, io.IncrementalNewlineDecoder, decimal.Decimal, decimal.Context):
    try:
        empty = blank.__new__(blank, "i") if blank is array.array else blank.__new__(blank)
    except Exception as error:
        print(blank.__name__, error)
        continue
    for name in sorted(set(dir(empty)) - {"__init_subclass__"}):
        try:
            value = getattr(empty, name)
            print(blank.__name__, name, repr(value)[:200])
            if callable(value) and name not in ("close", "seed", "__init__", "clear", "detach"):
                print(blank.__name__, name, "()", repr(value())[:200])
        except Exception as error:
            print(blank.__name__, name, type(error).__name__, str(error)[:200])
print(sys.getsizeof(bytearray(100)), len(list(itertools.repeat(0, 1000))))
