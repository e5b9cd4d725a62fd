# id: rawio-count-clears
# class: info
# expect: contained
# technique: the number that readinto() returns cuts the buffer off when it is asked for its value
# source: own
# verified: yes: gets through without patch 0077
import io


class Count:
    def __init__(self, value, buffer):
        self.value, self.buffer = value, buffer

    def __index__(self):
        self.buffer.clear()
        self.buffer += b"z"
        return self.value


class Raw(io.RawIOBase):
    def readinto(self, buffer):
        return Count(len(buffer), buffer)


for size in (64, 400, 4000):
    try:
        found = Raw().read(size)
    except (ValueError, BufferError):
        continue
    print("ESCAPED:rawio-count-clears", len(found), found[:40])
