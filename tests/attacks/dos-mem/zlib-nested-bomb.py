# id: zlib-nested-bomb
# class: dos-mem
# expect: killed
# technique: a megabyte that becomes a gigabyte, in one call
# source: own
# verified: yes
import zlib
packer = zlib.compressobj(9)
bomb = b"".join([packer.compress(bytes(1 << 20)) for _ in range(1024)] + [packer.flush()])
zlib.decompress(bomb, bufsize=1 << 30)
