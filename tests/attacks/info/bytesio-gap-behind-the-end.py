# id: bytesio-gap-behind-the-end
# class: info
# expect: contained
# technique: seek() behind the end and write() leave a gap, and truncate() old text; getbuffer() and getvalue() show both
# source: own
import io

seen = bytearray()
for n in (10, 300, 5000, 60000):
    freed = [[print] * (n // 4) for _ in range(10)]
    del freed
    stream = io.BytesIO()
    stream.seek(n)
    stream.write(b"\0")
    seen += stream.getbuffer()
    stream.truncate(n // 2)
    stream.seek(3 * n)
    stream.write(b"\0")
    seen += stream.getvalue()
    text = io.StringIO()
    text.seek(n)
    text.write("\0")
    seen += text.getvalue().encode()

if any(seen):
    print("ESCAPED:bytesio-gap-behind-the-end", bytes(seen)[:32].hex())
