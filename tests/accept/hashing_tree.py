# Digests, a Merkle tree with proofs, encodings.
import base64
import binascii
import hashlib


def digest(data):
    return hashlib.sha256(data).digest()


class Merkle:
    def __init__(self, leaves):
        self.levels = [[digest(b"\0" + leaf) for leaf in leaves]]
        while len(level := self.levels[-1]) > 1:
            if len(level) % 2:
                level = level + [level[-1]]
            self.levels.append([digest(b"\1" + a + b) for a, b in zip(level[::2], level[1::2])])

    @property
    def root(self):
        return self.levels[-1][0]

    def proof(self, index):
        for level in self.levels[:-1]:
            other = index ^ 1
            yield index & 1, level[other] if other < len(level) else level[index]
            index >>= 1


def verify(leaf, proof, root):
    node = digest(b"\0" + leaf)
    for right, other in proof:
        node = digest(b"\1" + (other + node if right else node + other))
    return node == root


leaves = [f"record {i}".encode() for i in range(7)]
tree = Merkle(leaves)
print(tree.root.hex(), [len(level) for level in tree.levels])
print([verify(leaf, tree.proof(i), tree.root) for i, leaf in enumerate(leaves)], verify(b"forged", tree.proof(2), tree.root))
for name in ("md5", "sha1", "sha256", "sha512", "sha3_256", "blake2b"):
    h = hashlib.new(name) if name != "blake2b" else hashlib.blake2b(digest_size=16)
    h.update(b"abc")
    h.update("déf".encode())
    print(f"{h.name:8} {h.digest_size:3d} {h.hexdigest()[:32]}")
a = hashlib.sha256(b"part one")
b = a.copy()
b.update(b" part two")
print(a.hexdigest()[:8], b.hexdigest()[:8], hashlib.sha256(b"part one part two").digest() == b.digest())
blob = bytes(range(0, 256, 23))
for encode, decode in ((base64.b64encode, base64.b64decode), (base64.b32encode, base64.b32decode),
                       (base64.b16encode, base64.b16decode), (base64.b85encode, base64.b85decode),
                       (base64.urlsafe_b64encode, base64.urlsafe_b64decode), (binascii.hexlify, binascii.unhexlify)):
    text = encode(blob)
    print(f"{encode.__name__:18} {text.decode()}", decode(text) == blob)
print(binascii.crc32(b"123456789"), binascii.hexlify(b"\x01\xab", "-"))
try:
    base64.b64decode("abc", validate=True)
except binascii.Error as e:
    print(e)
