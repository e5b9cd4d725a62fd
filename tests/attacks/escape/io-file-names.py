# id: io-file-names
# class: escape
# expect: blocked
# technique: files by every name that io has or had
# source: own
# verified: yes
import io

for name in ("FileIO", "open_code", "BufferedReader", "BufferedRandom", "_io", "OpenWrapper"):
    if hasattr(io, name):
        print("ESCAPED:io-file-names")
try:
    io.open("/etc/hostname").read()
    print("ESCAPED:io-file-names")
except Exception:
    pass
seen = [io.StringIO, io.BytesIO, io.TextIOWrapper, io.IOBase]
for cls in seen:
    for base in cls.__mro__:
        for name, value in vars(base).items():
            if "open" in name or type(value).__name__ == "module":
                print("ESCAPED:io-file-names")
