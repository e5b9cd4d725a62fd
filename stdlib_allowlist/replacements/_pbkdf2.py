"""hashlib.pbkdf2_hmac, which CPython takes from OpenSSL. Library code alone imports it."""

import hashlib

_OUTER = bytes(byte ^ 0x5C for byte in range(256))
_INNER = bytes(byte ^ 0x36 for byte in range(256))


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    # TypeError for what is not bytes.
    password, salt = b"".join((password,)), b"".join((salt,))
    start = hashlib.new(hash_name)
    if dklen is None:
        dklen = start.digest_size
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    if len(password) > start.block_size:
        password = hashlib.new(hash_name, password).digest()
    password = password.ljust(start.block_size, b"\0")
    inner = hashlib.new(hash_name, password.translate(_INNER))
    outer = hashlib.new(hash_name, password.translate(_OUTER))

    def prf(message):
        one, two = inner.copy(), outer.copy()
        one.update(message)
        two.update(one.digest())
        return two.digest()

    key, number = b"", 1
    while len(key) < dklen:
        block = prf(salt + number.to_bytes(4))
        total = int.from_bytes(block)
        for _ in range(iterations - 1):
            block = prf(block)
            total ^= int.from_bytes(block)
        key += total.to_bytes(start.digest_size)
        number += 1
    return key[:dklen]
