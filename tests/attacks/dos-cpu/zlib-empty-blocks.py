# id: zlib-empty-blocks
# class: dos-cpu
# expect: killed
# technique: stored blocks of length 0: decompression that reads and writes nothing
# source: own
# verified: yes
import zlib
stream = b"\x00\x00\x00\xff\xff" * 1000000
while True:
    zlib.decompressobj(-15).decompress(stream)
