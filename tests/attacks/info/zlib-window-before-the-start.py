# id: zlib-window-before-the-start
# class: info
# expect: contained
# check: two-run-diff
# technique: raw deflate data that copies from before its first byte, and dictionaries of other lengths: the window that nobody has written
# source: own
import zlib

freed = [[print] * 4000 for _ in range(20)]
del freed
seen = bytearray()
for start in range(0, 256):
    for second in (0, 0x04, 0x82, 0xFF):
        stream = zlib.decompressobj(-15, zdict=b"\0" * 7)
        try:
            seen += stream.decompress(bytes([start & 0xFE | 3, second, 0x80, 0, 0, 0, 0]), 1000)
        except zlib.error:
            pass
print("OBSERVED:", zlib.crc32(seen), len(seen))
