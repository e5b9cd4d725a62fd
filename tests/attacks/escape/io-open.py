# id: io-open
# class: escape
# expect: blocked
# technique: io.open / io.FileIO are the real file openers
# source: own
# verified: yes
import io
if b"CANARY" in io.FileIO("/tmp/terrarium_canary").read():
    print("ESCAPED:io-open")
