"""Small codecs, each checked by a round trip."""
from itertools import groupby

__all__ = ["rle", "unrle"]


def rle(text):
    return [(char, len(list(run))) for char, run in groupby(text)]


def unrle(pairs):
    return "".join(char * n for char, n in pairs)


def pack_bits(data):
    out, i = bytearray(), 0
    while i < len(data):
        run = 1
        while i + run < len(data) and run < 128 and data[i + run] == data[i]:
            run += 1
        if run > 1:
            out += bytes([257 - run, data[i]])
            i += run
        else:
            start = i
            while i < len(data) and i - start < 128 and (i + 1 == len(data) or data[i] != data[i + 1]):
                i += 1
            out.append(i - start - 1)
            out += data[start:i]
    return bytes(out)


def unpack_bits(data):
    out, i = bytearray(), 0
    while i < len(data):
        n = data[i]
        if n < 128:
            out += data[i + 1:i + n + 2]
            i += n + 2
        else:
            out += data[i + 1:i + 2] * (257 - n)
            i += 2
    return bytes(out)


def varint(n):
    out = b""
    while n > 127:
        out += bytes([n & 127 | 128])
        n >>= 7
    return out + bytes([n])


def unvarint(data):
    n = 0
    for shift, byte in enumerate(data):
        n |= (byte & 127) << 7 * shift
    return n


def zigzag(n):
    return n << 1 if n >= 0 else (-n << 1) - 1


def move_to_front(text):
    symbols = sorted(set(text))
    out = []
    for c in text:
        at = symbols.index(c)
        out.append(at)
        symbols.insert(0, symbols.pop(at))
    return out


def burrows_wheeler(text, end="$"):
    text += end
    order = sorted(range(len(text)), key=lambda i: text[i:] + text[:i])
    return "".join(text[i - 1] for i in order)


def unwheel(last, end="$"):
    first = sorted(range(len(last)), key=lambda i: last[i])
    at, out = last.index(end), []
    for _ in last:
        at = first[at]
        out.append(last[at])
    return "".join(out).rstrip(end)


if __name__ == "__main__":
    print(rle("aaabccd"), unrle(rle("aaabccd")))
    for sample in (b"", b"a", b"aaaaaa", b"abc", b"abbbbbcd" * 3, bytes(300), bytes(range(200))):
        packed = pack_bits(sample)
        assert unpack_bits(packed) == sample, sample
        print(len(sample), "->", len(packed), packed[:8].hex(" "))
    for n in (0, 1, 127, 128, 300, 2**40):
        print(n, varint(n).hex(), unvarint(varint(n)) == n)
    print([zigzag(n) for n in (0, -1, 1, -2, 2, -64)])
    turned = burrows_wheeler("banana bandana")
    print(turned, rle(turned), move_to_front(turned), unwheel(turned))
