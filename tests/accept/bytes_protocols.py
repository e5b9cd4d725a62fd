# Bytes: parsing an HTTP request by hand, chunked bodies, hex dumps, slices, views, translate tables.
class BadRequest(Exception):
    status = 400


class Request:
    def __init__(self, method, target, headers, body):
        self.method, self.target, self.headers, self.body = method, target, headers, body

    @classmethod
    def parse(cls, data):
        head, blank, rest = data.partition(b"\r\n\r\n")
        if not blank:
            raise BadRequest("incomplete head")
        first, *lines = head.split(b"\r\n")
        try:
            method, target, version = first.decode("ascii").split(" ")
        except (ValueError, UnicodeDecodeError) as e:
            raise BadRequest(f"bad request line: {type(e).__name__}") from e
        headers = {}
        for line in lines:
            name, colon, value = line.partition(b":")
            if not colon or name != name.strip():
                raise BadRequest(f"bad header {line!r}")
            headers.setdefault(name.decode().title(), []).append(value.strip().decode("latin-1"))
        if headers.get("Transfer-Encoding") == ["chunked"]:
            body = b"".join(chunks(rest))
        else:
            length = int(headers.get("Content-Length", ["0"])[0])
            if len(rest) < length:
                raise BadRequest(f"body is {len(rest)} of {length} bytes")
            body = rest[:length]
        return cls(method, target, headers, body)


def chunks(data):
    while True:
        size, _, data = data.partition(b"\r\n")
        n = int(size.split(b";")[0], 16)
        if n == 0:
            return
        yield data[:n]
        if data[n:n + 2] != b"\r\n":
            raise BadRequest("chunk does not end where it should")
        data = data[n + 2:]


def dump(data, width=16):
    for at in range(0, len(data), width):
        row = data[at:at + width]
        text = "".join(chr(b) if 32 <= b < 127 else "." for b in row)
        yield f"{at:04x}  {row.hex(' '):<{width * 3 - 1}}  {text}"


requests = [
    b"GET /a?b=1 HTTP/1.1\r\nHost: example.org\r\naccept: x\r\nAccept: y\r\n\r\n",
    b"POST /p HTTP/1.1\r\nContent-Length: 5\r\n\r\nhelloEXTRA",
    b"POST /c HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nWiki\r\n6;x=1\r\npedia \r\n0\r\n\r\n",
    b"GET / HTTP/1.1\r\n", b"BROKEN\r\n\r\n", b"GET / HTTP/1.1\r\nbad header\r\n\r\n",
    b"POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nshort", b"P / H\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n",
]
for data in requests:
    try:
        r = Request.parse(data)
        print(r.method, r.target, r.headers, r.body)
    except BadRequest as e:
        print(e.status, e, "| cause:", type(e.__cause__).__name__)
print(*dump(requests[1][:40]), sep="\n")
buffer = bytearray(b"hello world")
view = memoryview(buffer)
view[0:5] = b"HELLO"
print(buffer, bytes(view[::-2]), view[6:].tobytes(), len(view))
view.release()
buffer[5:6] = b", dear "
del buffer[-1]
buffer += b"!" * 2
print(buffer, buffer.find(b"dear"), buffer.count(b"l"), buffer.title(), buffer.pop(), buffer.index(33))
rot = bytes.maketrans(b"abcdefghijklmnopqrstuvwxyz", b"nopqrstuvwxyzabcdefghijklm")
print(b"uryyb".translate(rot), b"remove vowels".translate(None, b"aeiou"), bytes([65, 66]) + b"\x00\xff", b"%s=%d %a" % (b"k", 5, "é"))
print(bytes.fromhex("de ad BE ef"), b"a,b,,c".split(b","), b"-".join([b"x", b"y"]), b"ab" * 2, b"abc"[1], b"abc"[1:2], 98 in b"abc")
for wrong in (lambda: bytes([256]), lambda: b"a" + "b", lambda: b"abc".index(b"z"), lambda: bytes.fromhex("xyz")):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
