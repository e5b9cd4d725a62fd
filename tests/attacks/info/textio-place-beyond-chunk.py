# id: textio-place-beyond-chunk
# class: info
# expect: contained
# technique: TextIOWrapper.tell() and readline() go by places that seek() took from a forged number
# source: own
# verified: yes: gets through without patch 0078
# check: two-run-diff
import io


class Stream(io.RawIOBase):
    def readable(self): return True
    def seekable(self): return True
    def tell(self): return 0
    def seek(self, *where): return 0
    def read1(self, size): return b"\xff" * (1 << 20) + b"a"
    def read(self, size=-1): return b"a" * 10


text = io.TextIOWrapper(Stream(), encoding="ascii", errors="ignore")
text.read(1)
text.seek((9 << 128) | (10 << 96))
for _ in range(3):
    print("OBSERVED:textio-place-beyond-chunk", text.tell())
for count in (-1, -100, -(1 << 20), -(1 << 31)):
    try:
        text.seek(((count & 0xffffffff) << 128) | (10 << 96))
        print("OBSERVED:textio-place-beyond-chunk", text.readline(), text.tell())
    except OSError:
        pass
