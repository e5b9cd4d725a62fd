# id: shake-output-endless
# class: dos-cpu
# expect: killed
# technique: an endless digest: the output's length is the caller's
# source: own
# verified: yes
import hashlib
while True:
    hashlib.shake_256(b"").hexdigest(1 << 23)
