# id: stringio-line-ends
# class: dos-cpu
# expect: killed
# technique: streams in memory translate line ends and seek over megabytes
# source: own
# verified: yes
import io

text = "\r\n" * 1000000
while True:
    for newline in (None, "", "\n", "\r", "\r\n"):
        stream = io.StringIO(text, newline=newline)
        stream.read()
        stream.seek(0)
        stream.readlines(5)
        stream.getvalue()
        io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-16-le", errors="replace", newline=newline).read()
        io.IncrementalNewlineDecoder(None, True).decode(text)
