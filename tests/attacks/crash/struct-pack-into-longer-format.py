# id: struct-pack-into-longer-format
# class: crash
# expect: blocked
# technique: a Struct is given a longer format while pack_into() fills a small buffer
# source: own
# verified: yes: faults without patch 0077
import struct

packer = struct.Struct("4i")


class Argument:
    def __index__(self):
        packer.__init__("4000i")
        return 1


try:
    packer.pack_into(bytearray(16), 0, Argument(), 2, 3, 4)
    print("ESCAPED:struct-pack-into-longer-format")
except TypeError:
    pass
