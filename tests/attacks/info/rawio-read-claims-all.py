# id: rawio-read-claims-all
# class: info
# expect: contained
# technique: readinto() writes nothing and says that it filled the buffer: read() returns what lay there
# source: own
# verified: yes: the bytes are freed memory, pointers in it; gets through without patch 0071
import io


class Raw(io.RawIOBase):
    def readinto(self, buffer):
        return len(buffer)


seen = bytearray()
for n in (16, 64, 500, 3000, 20000):
    freed = [{print: print for _ in range(n // 8)}, [len] * n]
    del freed
    seen += Raw().read(n)

if any(seen):
    print("ESCAPED:rawio-read-claims-all", bytes(seen)[:32].hex())
