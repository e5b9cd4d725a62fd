# id: newline-decoder-reenter
# class: crash
# expect: contained
# technique: an IncrementalNewlineDecoder around a decoder that lies and re-enters
# source: own
# verified: yes
import io


class Decoder:
    n = 0

    def decode(self, data, final=False):
        Decoder.n += 1
        if Decoder.n % 3 == 0:
            outer.__init__(None, True)
        if Decoder.n % 4 == 0:
            outer.setstate((b"", 1 << 63) if Decoder.n % 8 else (b"", 1))
        return ("a\r", b"abc", "\r", 5, "", "\ud800\r\n")[Decoder.n % 6]

    def getstate(self):
        return ((b"", 0), (b"", 1 << 70), 5, ("", 1), (b"x", -1))[Decoder.n % 5]

    def setstate(self, state):
        outer.reset()

    def reset(self):
        outer.__init__(Decoder(), False)


for _ in range(500):
    outer = io.IncrementalNewlineDecoder(Decoder(), _ % 2 == 0)
    for action in (lambda: outer.decode("a\r\n"), lambda: outer.decode(b"a", True), lambda: outer.getstate(), lambda: outer.newlines,
                   lambda: outer.setstate((b"", 1 << 64)), lambda: outer.reset(), lambda: outer.setstate(5), lambda: outer.decode(5)):
        try:
            action()
        except (Exception, RecursionError):
            pass
