# id: textio-taken-apart-in-call
# class: crash
# expect: contained
# technique: what a TextIOWrapper reads initialises or detaches it while its decoder works on it
# source: own
# verified: yes: faults without patch 0078
import io


class Chunk(bytes):
    def __radd__(self, other):
        act()
        return bytes(self)


class Stream(io.RawIOBase):
    def readable(self): return True
    def seekable(self): return True
    def tell(self): return 0
    def seek(self, *where): return 0
    def read(self, size=-1): return Chunk(b"one\rtwo\nthree\r\n" * 9)
    read1 = read


def again():
    try:
        text.__init__(io.BytesIO(b"x"), encoding="latin-1", newline="\n")
    except RuntimeError:
        pass
    keep.extend((keep, keep, keep) for n in range(200))


def detached():
    try:
        text.detach()
    except (RuntimeError, ValueError):
        pass


keep = []
actions = (lambda: text.read(3), lambda: text.read(), lambda: text.readline(), lambda: next(text, None),
           lambda: (text.readline(), text.tell()), lambda: text.seek((1 << 96) | (5 << 64)))
for act in (again, detached, lambda: text.seek(0), lambda: text.readline()):
    for action in actions:
        for newline in (None, "", "\r\n"):
            text = io.TextIOWrapper(Stream(), encoding="utf-8", newline=newline)
            try:
                action()
            except (ValueError, OSError, RuntimeError, TypeError, AttributeError):
                pass
            [part is keep or repr(part) for parts in keep for part in parts]
            keep.clear()
print("done")
