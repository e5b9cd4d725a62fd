# id: struct-record-large
# class: dos-mem
# expect: killed
# technique: a record of many gigabytes from a dozen characters
# source: own
# verified: yes
import struct

kept = []
while True:
    try:
        kept.append(struct.pack("%dx" % (1 << 33)))
    except MemoryError:
        kept.append(struct.pack("%dx" % (1 << 24)))
