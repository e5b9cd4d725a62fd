# id: binascii-megabytes
# class: dos-cpu
# expect: killed
# technique: binascii encodes and checks megabytes in one call
# source: own
# verified: yes
import base64
import binascii

data = bytes(4 << 20)
while True:
    text = binascii.b2a_base64(data)
    binascii.a2b_base64(text)
    binascii.crc_hqx(data, 0)
    binascii.crc32(data)
    binascii.hexlify(data, ":", 1)
    binascii.b2a_qp(data)
    binascii.a2b_qp(data)
    base64.b85encode(data[:300000])
