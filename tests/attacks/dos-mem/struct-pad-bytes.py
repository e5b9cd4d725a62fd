# id: struct-pad-bytes
# class: dos-mem
# expect: killed
# technique: a short struct format packs and describes gigabytes
# source: own
# verified: yes
import struct

held = []
while True:
    for text in ("1000000000x", "100000000i", "2000000000s", "900000000p", "1i" * 1000000):
        try:
            packer = struct.Struct(text)
            held.append(packer)
            held.append(packer.unpack(bytes(packer.size)))
        except (struct.error, MemoryError, OverflowError):
            held.append("x" * 100000)
