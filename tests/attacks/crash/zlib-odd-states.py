# id: zlib-odd-states
# class: crash
# expect: contained
# technique: copies, half-read streams and wrong dictionaries of compressors
# source: own
# verified: no
import zlib
packer = zlib.compressobj(zdict=bytes(32768))
packer.compress(b"a" * 100000)
twins = [packer.copy() for _ in range(20)]
stream = b"".join(twin.flush() for twin in twins)
for wbits in (15, -15, 31, 47, 9, 0):
    reader = zlib.decompressobj(wbits, zdict=bytes(100))
    for length in (0, 1, 7, 1 << 62):
        try:
            reader.decompress(stream, length)
            reader.copy().flush(1 << 62)
            reader.decompress(reader.unconsumed_tail, 1)
        except (zlib.error, ValueError, MemoryError):
            pass
for bad in ((-1, 8, -8), (99,), (9, 8, 100), (9, 7), (6, 8, 15, 10), (6, 8, 15, 9, 99)):
    try:
        zlib.compressobj(*bad)
    except (ValueError, zlib.error):
        pass
for size in (0, -1, 1 << 62):
    try:
        zlib.decompress(zlib.compress(b"x"), bufsize=size)
    except (ValueError, MemoryError, OverflowError):
        pass
print("done")
