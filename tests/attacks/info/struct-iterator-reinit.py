# id: struct-iterator-reinit
# class: info
# expect: contained
# technique: a Struct gets a larger format between iter_unpack() and next(), which unpacks beyond the buffer
# source: own
# verified: yes: gets through without patch 0077
import struct

for packed in (b"8s", b"1s"):
    packer = struct.Struct(packed)
    items = packer.iter_unpack(bytes(64))
    next(items)
    try:
        packer.__init__("60000Q")
        found = next(items)
    except (TypeError, struct.error):
        continue
    if any(found[8:]):
        print("ESCAPED:struct-iterator-reinit", len(found), [hex(n) for n in found if n][:4])
