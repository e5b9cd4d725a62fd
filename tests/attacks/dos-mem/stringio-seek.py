# id: stringio-seek
# class: dos-mem
# expect: killed
# technique: streams in memory are written to behind giant gaps
# source: own
# verified: yes
import io

held = []
while True:
    for make, text in ((io.StringIO, "x"), (io.BytesIO, b"x")):
        for gap in (1 << 62, 1 << 40, 1 << 30, 1 << 24, 1 << 20):
            stream = make()
            held.append(stream)
            try:
                stream.seek(gap)
                stream.write(text)
            except (MemoryError, OverflowError):
                pass
