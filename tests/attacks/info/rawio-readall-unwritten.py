# id: rawio-readall-unwritten
# class: info
# expect: contained
# technique: readall() reads in blocks of its own size, and each block is a bytearray nobody has written
# source: own
# verified: yes: the bytes are freed memory, pointers in it; gets through without patch 0071
import io

seen = bytearray()


class Raw(io.RawIOBase):
    rounds = 5

    def readinto(self, buffer):
        self.rounds -= 1
        seen.extend(memoryview(buffer)[::7])
        return 0 if self.rounds < 0 else len(buffer)


freed = [[len] * 1100 for _ in range(50)]
del freed
seen += Raw().readall()

if any(seen):
    print("ESCAPED:rawio-readall-unwritten", bytes(seen)[:32].hex())
