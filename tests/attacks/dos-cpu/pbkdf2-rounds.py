# id: pbkdf2-rounds
# class: dos-cpu
# expect: killed
# technique: key derivation with the largest number of rounds
# source: own
# verified: yes
import hashlib
hashlib.pbkdf2_hmac("sha512", b"password", b"salt", (1 << 31) - 1)
