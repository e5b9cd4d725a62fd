# id: zlib-bomb
# class: dos-mem
# expect: killed
# technique: decompression bomb inside one C call
# source: own
# verified: yes (still running after 4s)
import zlib
c = zlib.compressobj(9)
d = b"".join(c.compress(bytes(10**7)) for _ in range(400)) + c.flush()
x = zlib.decompress(d)
