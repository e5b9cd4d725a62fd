# id: struct-long-format
# class: dos-cpu
# expect: killed
# technique: struct reads one very long format again and again, each a new one
# source: own
# verified: yes
import struct

n = 0
while True:
    n += 1
    try:
        struct.calcsize(" x1b" * 50000 + "%dx" % n)
    except (struct.error, MemoryError):
        pass
