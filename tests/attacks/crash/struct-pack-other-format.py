# id: struct-pack-other-format
# class: crash
# expect: blocked
# technique: a Struct is given a format of other kinds while pack() walks over its codes
# source: own
# verified: yes: faults without patch 0077
import struct

packer = struct.Struct("8i")


class Argument:
    def __index__(self):
        packer.__init__("100s")
        self.junk = [b"%d" % i * 20 for i in range(20)]
        return 1


try:
    packer.pack(Argument(), 2, 3, 4, 5, 6, 7, 8)
    print("ESCAPED:struct-pack-other-format")
except TypeError:
    pass
