# id: textio-hostile-decoder
# class: crash
# expect: contained
# technique: a TextIOWrapper over an object whose read, decoder, tell and write answer with wrong types, and re-enter it
# source: own
# verified: yes
import io

ANSWERS = [b"abc\r\n", "abc", None, 5, -1, 1 << 70, b"\xff" * 50, b"", (), (b"", 1), (b"x", 1 << 70), (b"x", -1), bytearray(b"abc"),
           memoryview(b"abc"), object()]
turn = 0


class Raw:
    closed = False
    mode = name = "x"

    def answer(self, *args, **keywords):
        global turn
        turn += 1
        if turn % 5 == 0:
            for action in (lambda: text.detach(), lambda: text.__init__(Raw(), encoding="utf-8"), lambda: text.seek(0),
                           lambda: text.write("z" * 9000), lambda: text.reconfigure(newline="\r"), lambda: text.close()):
                if turn % 30 == 0:
                    try:
                        action()
                    except Exception:
                        pass
        return ANSWERS[turn % len(ANSWERS)]

    read = read1 = readable = writable = seekable = write = tell = seek = truncate = flush = close = answer
    fileno = isatty = readinto = readinto1 = getvalue = answer


for newline in (None, "", "\n", "\r\n"):
    for encoding in ("utf-8", "utf-16", "latin-1", "ascii", "utf-8-sig", "utf-7"):
        for repeat in range(5):
            turn += 1
            try:
                text = io.TextIOWrapper(Raw(), encoding=encoding, newline=newline, errors="replace",
                                        line_buffering=repeat % 2 == 0, write_through=repeat % 3 == 0)
            except Exception:
                continue
            for action in (lambda: text.read(5), lambda: text.readline(), lambda: next(text), lambda: text.tell(),
                           lambda: text.write("a\n" * 5000), lambda: text.seek(1 << 200), lambda: text.seek((1 << 64) + 5),
                           lambda: text.seek((3 << 192) | (1 << 128) | (7 << 64) | 2), lambda: text.truncate(3), lambda: text._CHUNK_SIZE,
                           lambda: setattr(text, "_CHUNK_SIZE", 1), lambda: text.read(), lambda: text.readlines(), lambda: text.detach(),
                           lambda: text.read(1), lambda: repr(text), lambda: text.__init__(text), lambda: text.flush()):
                try:
                    action()
                except Exception:
                    pass
