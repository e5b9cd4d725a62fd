# id: file-modules-changed
# class: leak
# expect: blocked
# part: b
# technique: what one tenant leaves in pathlib, io and open's machinery is seen by the next
# source: own
# verified: yes
import io
import pathlib
seen = hasattr(pathlib.Path, "secret") or hasattr(io, "secret") or hasattr(io.open, "secret")
try:
    seen = seen or pathlib.Path("secret").exists()
except OSError:
    pass
if seen:
    print("ESCAPED:file-modules-changed")
