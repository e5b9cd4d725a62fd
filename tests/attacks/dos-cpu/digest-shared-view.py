# id: digest-shared-view
# class: dos-cpu
# expect: killed
# technique: a few megabytes hashed again and again from C, without bytecode
# source: own
# verified: yes
import hashlib
from collections import deque
from itertools import repeat
data = memoryview(bytes(1 << 22))
for name in ("sha3_512", "sha256", "md5", "blake2s", "sha1", "sha512"):
    deque(map(hashlib.new(name).update, repeat(data)), 0)
