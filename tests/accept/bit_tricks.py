# Bits: popcount, Gray code, CRC, Hamming code, bitsets, xorshift.
def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def adler(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def hamming(nibble):
    d = [nibble >> i & 1 for i in range(4)]
    return [d[0] ^ d[1] ^ d[3], d[0] ^ d[2] ^ d[3], d[0], d[1] ^ d[2] ^ d[3], d[1], d[2], d[3]]


def repair(bits):
    wrong = 0
    for i, bit in enumerate(bits, 1):
        if bit:
            wrong ^= i
    if wrong:
        bits[wrong - 1] ^= 1
    return sum(bits[p] << i for i, p in enumerate((2, 4, 5, 6)))


def xorshift(x):
    while True:
        x ^= x << 13 & 0xFFFFFFFF
        x ^= x >> 17
        x ^= x << 5 & 0xFFFFFFFF
        yield x


print(f"{crc32(b'123456789'):08x} {adler(b'Wikipedia'):08x}", [i ^ i >> 1 for i in range(8)])
ok = True
for n in range(16):
    for flip in range(7):
        bits = hamming(n)
        bits[flip] ^= 1
        ok &= repair(bits) == n
print(ok, [bin(n).count("1") for n in (0, 7, 255, 2**40 - 1)], (12345).bit_count())
print([next(g) for g in [xorshift(2463534242)] for _ in range(3)], ~0 & 0xFF, -1 >> 5)
data = bytearray(b"hello")
data[0] ^= 0x20
print(bytes(data), data.hex(), bytes.fromhex("deadbeef")[::-1].hex(), bytes(range(5)))
