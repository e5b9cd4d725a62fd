# id: uninitialised-buffer-growth
# class: info
# expect: contained
# check: two-run-diff
# technique: memory of other programs in buffers that grow, shrink, are padded or are made too large
# source: own
# verified: yes
import array
import binascii
import io
import itertools
import struct

found = set()


def look(data):
    found.update(bytes(data).replace(b"\0", b"").replace(b"Z", b""))


for size in (1, 15, 100, 1000, 5000, 100000):
    junk = [b"secret" * (size // 6 + 1) for _ in range(50)]
    junk.clear()
    stream = io.BytesIO()
    stream.seek(size)
    stream.write(b"Z")
    look(stream.getvalue())
    look(stream.getbuffer())
    stream.truncate(3)
    stream.seek(size * 2)
    stream.write(b"")
    look(stream.getvalue())
    text = io.StringIO()
    text.seek(size)
    text.write("Z")
    look(text.getvalue().encode("utf-8", "surrogatepass"))
    look(bytearray(size))
    look(bytes(size))
    numbers = array.array("b", bytes(size))
    numbers.extend(numbers)
    del numbers[: size // 2]
    look(numbers)
    look(array.array("q", [0]) * size)
    buffer = bytearray(size + 100)
    struct.pack_into("<x%dsx" % size, buffer, 3, b"Z")
    look(buffer)
    data = bytearray(b"Z" * size)
    data += bytes(size)
    data[:size] = b""
    data.extend(itertools.repeat(0, 7))
    look(data)
    look(b"Z".ljust(size, b"\0"))
    look(binascii.unhexlify("00" * size))
    look(memoryview(bytearray(size)).cast("I" if size % 4 == 0 else "B"))
    look((0).to_bytes(size, "big"))
print("OBSERVED:", sorted(found))
if found - set(b"sec"):
    print("OBSERVED: other memory")
