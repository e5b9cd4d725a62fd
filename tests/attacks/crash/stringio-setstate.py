# id: stringio-setstate
# class: crash
# expect: contained
# technique: streams in memory get states and initialisations that do not fit, while views of them are held
# source: own
# verified: yes
import io

BIG = (1 << 63) - 1
STATES = [None, (), ("abc", "\n", 1, None), ("abc", "\n", -1, None), ("abc", "\n", BIG, None), ("abc", None, 2, {"x": 1}),
          (b"abc", 1, None), (b"abc", BIG, None), (b"abc", -1, {}), ("abc", "x", 1, None), ("\ud800", "", 1, None), [1],
          (b"abc", 1, {"__class__": 1, 5: 6}), (bytearray(b"abc"), 0, None), ("a", "\r\n", 1 << 70, 3)]
for kind in (io.StringIO, io.BytesIO):
    for state in STATES:
        for start in (("text" * 50,), (b"text" * 50,), ()):
            try:
                stream = kind(*start)
            except TypeError:
                continue
            view = stream.getbuffer() if kind is io.BytesIO else None
            for action in (lambda: stream.__setstate__(state), lambda: stream.__init__(*start), lambda: stream.seek(BIG),
                           lambda: stream.write(*start), lambda: stream.truncate(5), lambda: stream.read(BIG),
                           lambda: stream.readline(-BIG), lambda: stream.close(), lambda: stream.__setstate__(state),
                           lambda: stream.getvalue(), lambda: stream.__getstate__(), lambda: next(stream)):
                try:
                    action()
                except (ValueError, TypeError, BufferError, OverflowError, StopIteration, MemoryError, OSError, AttributeError):
                    pass
            if view is not None:
                bytes(view[:3])
                view.release()
