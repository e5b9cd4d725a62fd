# id: rawio-read-unwritten
# class: info
# expect: contained
# technique: RawIOBase.read() hands readinto() a new bytearray that nobody has written; it is kept and read
# source: own
# verified: yes: the bytes are freed memory, pointers in it; gets through without patch 0071
import io

seen = bytearray()


class Raw(io.RawIOBase):
    def readinto(self, buffer):
        seen.extend(buffer)
        return 0


for n in (8, 24, 100, 400, 1000, 5000, 30000):
    freed = [[print] * (n // 8) for _ in range(20)]
    del freed
    Raw().read(n)

if any(seen):
    print("ESCAPED:rawio-read-unwritten", bytes(seen)[:32].hex())
