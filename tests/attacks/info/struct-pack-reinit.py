# id: struct-pack-reinit
# class: info
# expect: contained
# technique: Struct.__init__ from an argument's __index__ while pack() walks the codes
# source: own
# verified: no
import struct
s = struct.Struct('8i')
class I:
    def __index__(self):
        s.__init__('100s'); self.k = [b'%d' % i * 20 for i in range(20)]; return 1
try: r = s.pack(I(), 2, 3, 4, 5, 6, 7, 8); print(r); print('ESCAPED:struct-pack-reinit ' if b'\xdb' in r else 'ok')
except Exception as e: print(type(e).__name__, e)
