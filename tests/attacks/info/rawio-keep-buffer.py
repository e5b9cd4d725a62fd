# id: rawio-keep-buffer
# class: info
# expect: contained
# technique: the bytearray of RawIOBase.read() is kept, grown and shrunk after readinto() has returned, by another thread of control: __index__ of the count
# source: own
# verified: no
import io
keep = []
class N:
    def __init__(s, v, b): s.v = v; s.b = b
    def __index__(s): s.b.clear(); s.b += b'z'; return s.v
class R(io.RawIOBase):
    def readinto(s, b): keep.append(b); return N(len(b), b)
for n in (64, 400, 4000):
    try:
        r = R().read(n); print(len(r), r[:40])
        if r[1:].strip(b'\0'): print('ESCAPED:rawio-keep-buffer unwritten bytes', r[:100])
    except Exception as e: print(type(e).__name__, e)
