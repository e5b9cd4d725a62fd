# id: bytesio-readinto-close
# class: crash
# expect: contained
# technique: readinto target closes or truncates the stream while the buffer is acquired
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
import io
b = io.BytesIO(bytes(1000000))
class T:
    def __buffer__(self, flags):
        b.truncate(0)
        return memoryview(bytearray(1000000))
try:
    print(b.readinto(T()))
except (TypeError, ValueError, BufferError) as e:
    print(type(e))
