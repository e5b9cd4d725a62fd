# id: file-modules-changed
# class: leak
# expect: blocked
# part: a
# technique: what one tenant leaves in pathlib, io and open's machinery is seen by the next
# source: own
# verified: yes
import io
import pathlib
try:
    pathlib.Path.secret = "mine"
    io.secret = "mine"
    io.open.secret = "mine"
    pathlib.Path("secret").write_text("mine")
except (OSError, TypeError, AttributeError):
    pass
