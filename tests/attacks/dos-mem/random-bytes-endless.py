# id: random-bytes-endless
# class: dos-mem
# expect: killed
# technique: random bytes without end
# source: own
# verified: yes
import random
import secrets
kept = [random.randbytes(1 << 20)]
while True:
    kept.append(secrets.token_bytes(1 << 20))
