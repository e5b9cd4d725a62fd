"""Makes unique symbols of an object weak, in place.

    python unique_symbols.py OBJECT

g++ marks variables of inline functions and templates as unique in the process. objcopy leaves such
symbols global, and so they would collide with those of the objects that this one is linked to.
"""

import pathlib
import struct
import sys

SYMBOL_TABLE, UNIQUE, WEAK = 2, 10, 2


def sections_of(data):
    """(type, offset, size, link, info) of each section."""
    at, = struct.unpack_from("<Q", data, 40)
    count, = struct.unpack_from("<H", data, 60)
    if count == 0:   # more than fit there: the first section's size
        count, = struct.unpack_from("<Q", data, at + 32)
    return [struct.unpack_from("<4xI16xQQII", data, at + 64 * i) for i in range(count)]


def without_unique_symbols(path):
    data = bytearray(pathlib.Path(path).read_bytes())
    for kind, start, size, _, _ in sections_of(data):
        for info in range(start + 4, start + size, 24) if kind == SYMBOL_TABLE else ():
            if data[info] >> 4 == UNIQUE:
                data[info] = WEAK << 4 | data[info] & 15
    pathlib.Path(path).write_bytes(data)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    without_unique_symbols(sys.argv[1])
