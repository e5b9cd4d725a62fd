# bytes and bytearray: packing by hand, run length, hex dump, base64 by hand.
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def dump(data, width=8):
    for i in range(0, len(data), width):
        part = data[i:i + width]
        text = "".join(chr(b) if 32 <= b < 127 else "." for b in part)
        yield f"{i:04x}  {part.hex(' '):<{width * 3}} {text}"


def base64(data):
    out = ""
    for i in range(0, len(data), 3):
        part = data[i:i + 3]
        n = int.from_bytes(part.ljust(3, b"\0"), "big")
        word = "".join(ALPHABET[n >> s & 63] for s in (18, 12, 6, 0))
        out += word[:len(part) + 1] + "=" * (3 - len(part))
    return out


def pack(n):
    out = bytearray()
    while True:
        n, low = n >> 7, n & 127
        out.append(low | (128 if n else 0))
        if not n:
            return bytes(out)


def unpack(data):
    n = 0
    for i, b in enumerate(data):
        n |= (b & 127) << 7 * i
    return n


data = b"Hello, \x00\xff world! \n" + bytes(range(60, 70))
print("\n".join(dump(data)))
print(base64(b"Man"), base64(b"Ma"), base64(b"M"), base64(data))
print([pack(n) for n in (0, 127, 128, 300)], all(unpack(pack(n)) == n for n in range(0, 70000, 37)))
b = bytearray(b"abcdef")
b[1:3] = b"XYZ"
del b[0]
b += b"!"
b.reverse()
print(b, b.find(b"Z"), bytes(b).replace(b"X", b"--"), b"a,b".split(b","), b"%d-%s" % (5, b"x"))
print(b"abc" < b"abd", b"\n".join([b"x", b"y"]), list(b"az"), b"Ab".swapcase(), 97 in b"abc")
