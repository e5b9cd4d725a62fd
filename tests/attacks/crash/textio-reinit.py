# id: textio-reinit
# class: crash
# expect: contained
# technique: TextIOWrapper re-initialised or detached inside its decoder
# source: own
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
import io, codecs
class D(codecs.IncrementalDecoder):
    def decode(self, b, final=False):
        try:
            t.__init__(io.BytesIO(b"yy"), "ascii")
        except Exception:
            pass
        return "x"
t = io.TextIOWrapper(io.BytesIO(b"a" * 100000), "ascii")
try:
    t._CHUNK_SIZE = 1
    for _ in range(10):
        t.readline()
        t.__init__(io.BytesIO(b"b\n" * 100), "utf-8", newline="")
    t.detach()
    t.read()
except Exception as e:
    print(type(e))
