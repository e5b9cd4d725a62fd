# id: rawio-readinto-clears
# class: info
# expect: contained
# technique: readinto() of a RawIOBase clears the bytearray that read() gave it and says that it filled it
# source: own
# verified: yes: gets through without patch 0077
import io


class Raw(io.RawIOBase):
    def __init__(self, count):
        self.count = count

    def readinto(self, buffer):
        buffer.clear()
        return self.count


for size in (16, 400, 4000):
    try:
        found = Raw(size).read(size)
    except (ValueError, BufferError):
        continue
    print("ESCAPED:rawio-readinto-clears", len(found), found[:40])
