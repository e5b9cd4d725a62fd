# id: tempfile-host-file
# class: escape
# expect: blocked
# technique: temporary files touch the host file system
# source: own
# verified: yes
import tempfile
with tempfile.TemporaryFile() as f:
    if f.fileno() > 2:
        print("ESCAPED:tempfile-host-file")
