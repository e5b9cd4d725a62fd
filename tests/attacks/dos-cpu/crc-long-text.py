# id: crc-long-text
# class: dos-cpu
# expect: killed
# technique: checksums of a long text, each a loop in C
# source: own
# verified: yes
import binascii

data = bytes(8_000_000)
while True:
    binascii.crc32(data)
    binascii.crc_hqx(data, 0)
