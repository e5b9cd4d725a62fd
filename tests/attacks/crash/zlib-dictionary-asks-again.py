# id: zlib-dictionary-asks-again
# class: crash
# expect: contained
# technique: the buffer of a dictionary calls the decompressor that asks for it, whose lock is held (patch 0083)
# source: own
# verified: yes: on the tree before
import zlib

WORDS = b"hello world dictionary" * 4
packer = zlib.compressobj(zdict=WORDS)
data = packer.compress(b"hello world dictionary hello") + packer.flush()


class Dictionary:
    asks = False

    def __buffer__(self, flags):
        if Dictionary.asks:
            Dictionary.asks = False
            unpacker.decompress(data)
        return memoryview(WORDS)


unpacker = zlib.decompressobj(zdict=Dictionary())
Dictionary.asks = True
print(unpacker.decompress(data))
