# id: rawio-shrink
# class: info
# expect: contained
# technique: unwritten memory and addresses: readinto() of a RawIOBase clears the bytearray it is given and says that it filled it
# source: own
# verified: no
import io, struct
class R(io.RawIOBase):
    def readinto(s, b):
        n = len(b); b.clear(); return n
found = set()
for n in (64, 400, 1000, 4000):
    r = R().read(n)
    for o in range(8):
        found |= {w for w in struct.unpack('<%dQ' % ((n - 8) // 8), r[o:o + (n - 8) // 8 * 8]) if 0x550000000000 <= w < 0x800000000000}
a = sorted(found)
print(len(a), [hex(w) for w in a[:4]], [hex(w) for w in a[-4:]])
if a: print('ESCAPED:rawio-shrink addresses')
