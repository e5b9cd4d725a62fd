# Binary records: headers, checksums, arrays of numbers, memory views.
import struct
from array import array

HEADER = struct.Struct(">4sBBHI")


class Packet:
    MAGIC = b"TRRM"

    def __init__(self, kind, payload, flags=0):
        self.kind, self.payload, self.flags = kind, payload, flags

    def pack(self):
        return HEADER.pack(self.MAGIC, self.kind, self.flags, checksum(self.payload), len(self.payload)) + self.payload

    @classmethod
    def unpack(cls, data):
        if len(data) < HEADER.size:
            raise ValueError(f"short packet of {len(data)} bytes")
        magic, kind, flags, check, length = HEADER.unpack_from(data)
        if magic != cls.MAGIC:
            raise ValueError(f"bad magic {magic!r}")
        payload = bytes(data[HEADER.size:HEADER.size + length])
        if check != checksum(payload):
            raise ValueError("bad checksum")
        return cls(kind, payload, flags), data[HEADER.size + length:]


def checksum(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 251
        b = (b + a) % 251
    return b << 8 | a


stream = b"".join(Packet(k, p).pack() for k, p in enumerate((b"hello", b"", bytes(range(10)))))
print(len(stream), stream[:17].hex(" "))
rest = memoryview(stream)
while rest:
    packet, rest = Packet.unpack(rest)
    print(packet.kind, packet.flags, packet.payload)
damaged = bytearray(stream)
damaged[14] ^= 1
for bad in (damaged, stream[:5], b"XXXX" + stream[4:]):
    try:
        Packet.unpack(bad)
    except ValueError as e:
        print(e)
print(struct.pack("<hIq?3xf", -2, 7, -1, True, 1.5).hex(), struct.calcsize("<bHI"), struct.unpack("!d", bytes.fromhex("400921fb54442d18")))
print(list(struct.iter_unpack("<Hb", bytes(range(9)))), struct.unpack("5s2p", b"hello\x01z"))
numbers = array("h", [3, -1, 4])
numbers.extend([1, -5])
numbers.byteswap()
print(numbers, numbers.itemsize, numbers.tobytes().hex(), array("d", [0.5, 2]).tolist())
view = memoryview(bytearray(12)).cast("i")
view[1] = -1
print(view.tolist(), view.nbytes, view.shape, bytes(view[1:2]))
for wrong in (lambda: struct.pack("B", 256), lambda: struct.unpack("I", b"abc"), lambda: array("b", [200])):
    try:
        wrong()
    except (struct.error, OverflowError) as e:
        print(type(e).__name__, e)
