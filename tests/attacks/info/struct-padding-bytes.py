# id: struct-padding-bytes
# class: info
# expect: contained
# technique: pad bytes, short strings and items that fail half-way: what struct has not written of its result
# source: own
import struct

seen = bytearray()
target = bytearray(4000)


class Index:
    def __index__(self):
        seen.extend(target)
        raise ValueError


for form in ("1000x", "b3000xb", "2000s", "100p", "@bqbqbqbq", "0i"):
    freed = [[print] * k for k in range(1, 300)]
    del freed
    zeros = [b"" if c in "sp" else 0 for c in form.replace("x", "") if c.isalpha()]
    seen += struct.pack(form, *zeros)
try:
    struct.pack_into("100xq", target, 0, Index())
except ValueError:
    seen += target

if any(seen):
    print("ESCAPED:struct-padding-bytes", bytes(seen)[:32].hex())
