# id: digest-objects-kept
# class: dos-mem
# expect: killed
# technique: digests kept alive: their state must count as the guest's memory
# source: own
# verified: yes
import hashlib
kept = []
while True:
    kept.append(hashlib.sha3_512(b"x"))
