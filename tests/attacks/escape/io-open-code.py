# id: io-open-code
# class: escape
# expect: blocked
# technique: io.open_code is a forgotten file opener
# source: own
# verified: yes
import io
if b"CANARY" in io.open_code("/tmp/terrarium_canary").read():
    print("ESCAPED:io-open-code")
