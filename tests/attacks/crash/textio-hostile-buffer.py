# id: textio-hostile-buffer
# class: crash
# expect: contained
# technique: a TextIOWrapper over a buffer that answers with nonsense and changes under it
# source: own
# verified: yes
import io


class Buffer(io.RawIOBase):
    answers = [b"", b"\xff" * 10, 7, None, "text", bytearray(b"abc"), b"\xf0\x9f", memoryview(b"xy")]

    def __init__(self):
        self.turn = 0

    def readable(self): return True
    def writable(self): return True
    def seekable(self): return True
    def seek(self, *a): return -1 if self.turn % 3 else 10 ** 30
    def tell(self): return self.turn
    def write(self, data): wrapper.detach(); return "no"
    def flush(self): raise ValueError

    def read1(self, n):
        self.turn += 1
        if self.turn % 5 == 0:
            wrapper.__init__(self, encoding="utf-16")
        return self.answers[self.turn % len(self.answers)]
    read = read1


for encoding in ("utf-8", "utf-16", "latin-1", "utf-8-sig"):
    for action in ("read", "readline", "tell", "seek", "write", "detach", "reconfigure"):
        buffer = Buffer()
        wrapper = io.TextIOWrapper(buffer, encoding=encoding)
        for arguments in ((), (3,), ("x",), (10 ** 20,), (5, 0)):
            try:
                getattr(wrapper, action)(*arguments)
            except Exception:
                pass
