# id: rawio-buffer-outlives-read
# class: info
# expect: contained
# technique: readinto() keeps a view of the buffer, and the stream answers None: the view is read after read() has dropped its buffer and others were made
# source: own
# verified: yes, as rawio-read-unwritten
import io

views = []


class Raw(io.RawIOBase):
    def readinto(self, buffer):
        views.append(memoryview(buffer))


for n in (64, 1000, 9000):
    Raw().read(n)
    others = [[print] * (n // 8) for _ in range(20)]
seen = b"".join(views)

if any(seen):
    print("ESCAPED:rawio-buffer-outlives-read", bytes(seen)[:32].hex())
