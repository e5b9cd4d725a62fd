# id: struct-reinit-while-packing
# class: crash
# expect: contained
# technique: a Struct is given another format while it packs an argument
# source: own
# verified: yes
import struct

packer = struct.Struct("iiii" * 50)


class Argument:
    def __index__(self):
        packer.__init__("x")
        junk.append([bytes(400) for _ in range(200)])
        return 1


for _ in range(50):
    junk = []
    packer = struct.Struct("iiii" * 50)
    for action in (lambda: packer.pack(*[Argument()] * 200),
                   lambda: packer.pack_into(bytearray(4000), Argument(), *[Argument()] * 200),
                   lambda: [packer.__init__("b") for _ in packer.iter_unpack(bytes(80000))]):
        try:
            action()
        except Exception:
            pass
