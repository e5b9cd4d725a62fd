# id: bytearray-file-digest
# class: bypass-limit
# expect: contained
# technique: a withheld bytearray: hashlib.file_digest() makes one and hands it to the program's readinto()
# source: own
# verified: no
# policy: nobytearray.toml
import hashlib
got = []
class F:
    def readinto(s, b): got.append(b); return 0
    def readable(s): return True
try: hashlib.file_digest(F(), 'sha256')
except Exception as e: print(type(e).__name__, e)
if got: got[0][0] = 65; print('ESCAPED:bytearray-file-digest withheld type', type(got[0]), got[0][0], len(got[0]))
