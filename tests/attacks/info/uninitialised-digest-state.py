# id: uninitialised-digest-state
# class: info
# expect: contained
# check: two-run-diff
# technique: what a digest, a compressor or a decimal leaves of memory that was not its own
# source: own
# verified: no
import hashlib
import zlib
from decimal import Decimal
junk = [b"\xa5" * n for n in range(64, 4096, 64)]
del junk
print("OBSERVED:", [hashlib.new(name).copy().hexdigest()[:8] for name in ("md5", "sha1", "sha3_384", "blake2s")])
print("OBSERVED:", zlib.compress(b""), zlib.compressobj(0).flush(), str(Decimal((0, (), 3))))
