# Digests by name and by piece, keyed, salted, extended, copied; messages with keys.
import hashlib
import hmac
import io

text = b"The quick brown fox jumps over the lazy dog"
for name in sorted(hashlib.algorithms_guaranteed):
    digest = hashlib.new(name, text)
    size = 20 if name.startswith("shake") else None
    print(name, digest.digest_size, digest.block_size, digest.name, (digest.hexdigest(size) if size else digest.hexdigest()))
    pieces = getattr(hashlib, name)()
    for at in range(0, len(text), 5):
        pieces.update(text[at:at + 5])
    twin = pieces.copy()
    pieces.update(b"!")
    same = (twin.digest(size) == digest.digest(size)) if size else (twin.digest() == digest.digest())
    print(same, (pieces.hexdigest(4) if size else pieces.hexdigest()[:8]))
long = bytes(range(256)) * 1000
print(hashlib.sha256(long).hexdigest(), hashlib.sha3_224(memoryview(long)[::1]).hexdigest())
print(hashlib.blake2b(text, digest_size=20, key=b"key", salt=b"salt", person=b"me").hexdigest())
print(hashlib.blake2s(text, digest_size=8, key=b"k" * 32, fanout=2, depth=3, leaf_size=64, node_offset=5).hexdigest())
print(hashlib.file_digest(io.BytesIO(text), "sha1").hexdigest(), hashlib.md5(b"", usedforsecurity=False).hexdigest())
for name in ("sha256", "md5", hashlib.sha3_256, "blake2b"):
    for key in (b"", b"key", b"k" * 200):
        message = hmac.new(key, text, name)
        print(message.name, message.hexdigest()[:16], hmac.digest(key, text, name) == message.copy().digest())
print(hmac.compare_digest(b"same", b"same"), hmac.compare_digest("a", "b"))
for call in (lambda: hashlib.new("none"), lambda: hashlib.sha256("text"), lambda: hashlib.blake2b(digest_size=65),
             lambda: hmac.new("text", b"", "md5"), lambda: hmac.new(b"", b""), lambda: hmac.compare_digest("é", "é")):
    try:
        call()
    except Exception as error:
        print(type(error).__name__)
