# id: rawio-readinto-long
# class: info
# expect: contained
# technique: RawIOBase.read(n): readinto() says it wrote more than there is, or shrinks the buffer
# source: own
# verified: no
import io
class R(io.RawIOBase):
    def __init__(s, n, shrink): s.n = n; s.shrink = shrink
    def readinto(s, b):
        if s.shrink: b.clear()
        return s.n
for n, size, shrink in ((4000, 16, 0), (16, 16, 1), (400, 400, 1), (-5, 10, 0), (2**62, 10, 0)):
    try:
        r = R(n, shrink).read(size)
        print(n, size, shrink, None if r is None else (len(r), r[:40]))
        if r and (len(r) > size or shrink): print('ESCAPED:rawio-readinto-long over-read', r[:100])
    except Exception as e: print(type(e).__name__, e)
