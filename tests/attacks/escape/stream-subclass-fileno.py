# id: stream-subclass-fileno
# class: escape
# expect: blocked
# technique: a descriptor from a stream object that subclasses the library's file types
# source: own
# verified: yes
import io
found = []
for stream in (io.BytesIO(), io.StringIO(), io.TextIOWrapper(io.BytesIO())):
    try:
        found.append(stream.fileno())
    except (OSError, ValueError):
        pass
for name in ("FileIO", "BufferedReader", "BufferedWriter", "BufferedRandom", "open_code"):
    if hasattr(io, name):
        try:
            found.append(getattr(io, name)("/etc/hostname").read())
        except Exception:
            pass
if found:
    print("ESCAPED:stream-subclass-fileno")
