# id: rawio-line-through-peek
# class: info
# expect: contained
# technique: readline() of the base class grows a bytearray by what read() gives; read() and peek() are the guest's and look at nothing else
# source: own
# verified: yes: the bytes are freed memory, pointers in it; gets through without patch 0071
import io

seen = bytearray()


class Raw(io.RawIOBase):
    def peek(self, n):
        return b"x" * 200

    def readinto(self, buffer):
        seen.extend(buffer)
        buffer[:] = b"y" * len(buffer)
        return len(buffer)


freed = [[len] * n for n in range(1, 300)]
del freed
Raw().readline(2000)

if any(seen):
    print("ESCAPED:rawio-line-through-peek", bytes(seen)[:32].hex())
