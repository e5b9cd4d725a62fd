# Streams of zlib: levels, windows, pieces, dictionaries, limits, errors, checksums.
import zlib

text = "".join(f"line {i}: the quick brown fox jumps {i * i} times\n" for i in range(300)).encode()
for level in (-1, 0, 1, 6, 9):
    packed = zlib.compress(text, level)
    print(level, packed[:2].hex(), zlib.decompress(packed) == text, len(packed) < len(text) or level == 0)
for wbits in (15, -15, 31, 9, -9):
    packer = zlib.compressobj(6, zlib.DEFLATED, wbits)
    packed = packer.compress(text[:5000]) + packer.flush(zlib.Z_SYNC_FLUSH) + packer.compress(text[5000:]) + packer.flush()
    print(wbits, zlib.decompress(packed, wbits) == text)

packed = zlib.compress(text)
reader, pieces = zlib.decompressobj(), []
for at in range(0, len(packed), 97):
    pieces.append(reader.decompress(packed[at:at + 97]))
print(b"".join(pieces) == text, reader.eof, reader.unused_data, reader.unconsumed_tail)
reader = zlib.decompressobj()
first = reader.decompress(packed + b"more", 1000)
print(len(first), len(reader.unconsumed_tail) > 0)
rest = reader.decompress(reader.unconsumed_tail)
print(first + rest == text, reader.eof, reader.unused_data)

packer = zlib.compressobj(zdict=b"the quick brown fox")
with_words = packer.compress(text) + packer.flush()
print(zlib.decompressobj(zdict=b"the quick brown fox").decompress(with_words) == text)
twin = zlib.compressobj()
start = twin.compress(b"shared ")
other = twin.copy()
print(zlib.decompress(start + twin.compress(b"one") + twin.flush()),
      zlib.decompress(start + other.compress(b"two") + other.flush()))
print(zlib.crc32(text), zlib.adler32(text), zlib.crc32(b"b", zlib.crc32(b"a")) == zlib.crc32(b"ab"), zlib.adler32(b""))
for bad in (b"", b"not zlib", packed[:-1], packed[:20] + b"\xff" * 20, packed[:-1] + b"\0"):
    try:
        zlib.decompress(bad)
    except zlib.error as error:
        print(error)
for call in (lambda: zlib.compress("text"), lambda: zlib.compress(b"", 10), lambda: zlib.compressobj(wbits=99),
             lambda: zlib.decompressobj().decompress(b"", -1), lambda: zlib.decompress(packed, bufsize=-1)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
print(zlib.MAX_WBITS, zlib.DEF_BUF_SIZE, zlib.Z_BEST_SPEED, zlib.DEFLATED)
