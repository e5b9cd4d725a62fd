# id: checksum-drain
# class: dos-cpu
# expect: killed
# technique: checksums of one large buffer from C
# source: own
# verified: yes
import binascii
import zlib
from collections import deque
from itertools import repeat
data = bytes(1 << 22)
deque(map(zlib.crc32, repeat(data, 10 ** 5)), 0)
deque(map(binascii.crc_hqx, repeat(data, 10 ** 5), repeat(0)), 0)
