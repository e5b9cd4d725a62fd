# id: digest-giant-counts
# class: dos-cpu
# expect: killed
# technique: digests and key derivations with giant counts and outputs
# source: own
# verified: yes
import hashlib

data = bytes(1 << 20)
while True:
    for name in ("md5", "sha1", "sha256", "sha512", "sha3_256", "blake2b", "shake_128"):
        try:
            digest = hashlib.new(name, data)
            for _ in range(20):
                digest.update(data)
            digest.copy().digest(*((1 << 22,) if "shake" in name else ()))
        except (ValueError, MemoryError):
            pass
    for derive in ("pbkdf2_hmac", "scrypt"):
        try:
            getattr(hashlib, derive)("sha256", b"x", b"y", 1 << 30)
        except (AttributeError, TypeError, ValueError, OverflowError):
            pass
