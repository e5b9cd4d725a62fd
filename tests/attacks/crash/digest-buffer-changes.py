# id: digest-buffer-changes
# class: crash
# expect: contained
# technique: a buffer that changes while it is handed to a digest or a compressor
# source: own
# verified: no
import hashlib
import zlib
class Shifting:
    def __init__(self):
        self.data = bytearray(b"x" * 100000)
    def __buffer__(self, flags):
        view = memoryview(self.data)
        digest.update(b"again")
        packer.compress(b"again")
        return view
    def __release_buffer__(self, view):
        view.release()
        self.data.clear()
        self.data.extend(b"y" * 10)
digest = hashlib.sha3_256()
packer = zlib.compressobj(zdict=b"again")
for work in (digest.update, packer.compress, zlib.compress, zlib.crc32, hashlib.sha256, hashlib.blake2b):
    try:
        work(Shifting())
    except (TypeError, BufferError, ValueError):
        pass
print(digest.hexdigest())
