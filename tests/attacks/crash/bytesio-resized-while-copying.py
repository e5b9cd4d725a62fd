# id: bytesio-resized-while-copying
# class: crash
# expect: contained
# technique: a stream in memory is resized while it copies from an object
# source: own
# verified: yes
import io

stream = io.BytesIO(b"x" * 1000)


class Data:
    def __buffer__(self, flags):
        try:
            stream.truncate(0)
            stream.close()
        except Exception:
            pass
        return memoryview(b"y" * 100000)


for _ in range(20):
    stream = io.BytesIO(b"x" * 1000)
    try:
        view = stream.getbuffer()
        stream.write(Data())
    except Exception:
        pass
    try:
        stream.readinto(Data())
    except Exception:
        pass
    try:
        view.release()
    except Exception:
        pass


class Index:
    def __index__(self):
        text.close()
        return 5


for action in ("read", "seek", "truncate", "readline"):
    text = io.StringIO("abc" * 100)
    try:
        getattr(text, action)(Index())
    except Exception:
        pass
