# id: struct-pack-into-reinit
# class: info
# expect: contained
# technique: pack_into with a re-initialised Struct writes behind a small buffer
# source: own
# verified: no
import struct
s = struct.Struct('4i')
class I:
    def __index__(self): s.__init__('4000i'); return 1
b = bytearray(16)
try: r = s.pack_into(b, 0, I(), 2, 3, 4); print(r, bytes(b))
except Exception as e: print(type(e).__name__, e)
