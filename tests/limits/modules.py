# Patches 0043 (array to random), 0045 (digests), 0046 (zlib), 0047 and 0068 (decimal), 0048.
#--- array-count: instructions
from array import array
from itertools import repeat
from collections import deque
deque(map(array("b", bytes(100000)).count, repeat(1)), 0)
#--- array-index: ValueError or instructions
from array import array
from itertools import repeat
from collections import deque
a = array("b", bytes(3000000))
a.index(1)
#--- array-contains: instructions
from array import array
from itertools import repeat
from collections import deque
deque(map(array("b", bytes(100000)).__contains__, repeat(1)), 0)
#--- array-compare: instructions
from array import array
from itertools import repeat
from collections import deque
a, b = array("b", bytes(1000000)), array("b", bytes(1000000))
deque(map(a.__eq__, repeat(b)), 0)
#--- array-compare-mixed: instructions
from array import array
array("b", bytes(2000000)) == array("h", [0]) * 2000000
#--- array-list: instructions
from array import array
from itertools import repeat
from collections import deque
deque(map(array.tolist, repeat(array("d", bytes(80000)))), 0)
#--- array-from-list: instructions
from array import array
from itertools import repeat
from collections import deque
deque(map(array, repeat("b"), repeat([0] * 100000)), 0)
#--- array-slice-step: instructions
from array import array
from itertools import repeat
from collections import deque
deque(map(array("b", bytes(200000)).__getitem__, repeat(slice(None, None, 2))), 0)
#--- array-slice-assign-step: instructions
from array import array
from itertools import repeat
from collections import deque
a, b = array("b", bytes(200000)), array("b", bytes(100000))
deque(map(a.__setitem__, repeat(slice(None, None, 2)), repeat(b)), 0)
#--- array-reverse: instructions
from array import array
from itertools import repeat
from collections import deque
deque(map(array.reverse, repeat(array("b", bytes(100000)))), 0)
#--- array-byteswap: instructions
from array import array
from itertools import repeat
from collections import deque
deque(map(array.byteswap, repeat(array("h", bytes(200000)))), 0)
#--- binascii-base64: instructions
import binascii
from itertools import repeat
from collections import deque
deque(map(binascii.a2b_base64, repeat(b"AAAA" * 1000)), 0)
#--- binascii-to-base64: instructions
import binascii
from itertools import repeat
from collections import deque
deque(map(binascii.b2a_base64, repeat(bytes(3000))), 0)
#--- binascii-crc: instructions
import binascii
from itertools import repeat
from collections import deque
deque(map(binascii.crc32, repeat(bytes(1000000))), 0)
#--- binascii-crc-hqx: instructions
import binascii
from itertools import repeat
from collections import deque
deque(map(binascii.crc_hqx, repeat(bytes(1000000)), repeat(0)), 0)
#--- binascii-unhexlify: instructions
import binascii
from itertools import repeat
from collections import deque
deque(map(binascii.unhexlify, repeat(b"00" * 1000)), 0)
#--- binascii-quoted: instructions
import binascii
from itertools import repeat
from collections import deque
deque(map(binascii.a2b_qp, repeat(b"=\n" * 100000)), 0)
#--- binascii-to-quoted: instructions
import binascii
from itertools import repeat
from collections import deque
deque(map(binascii.b2a_qp, repeat(b"a" * 1000)), 0)
#--- csv-read: instructions
import csv
from itertools import repeat
from collections import deque
deque(csv.reader(repeat("a," * 1000)), 0)
#--- csv-write: instructions
import csv
from itertools import repeat
class Sink:
    write = len
csv.writer(Sink).writerows(repeat(["a" * 10000]))
#--- heap-push: instructions
import heapq
from itertools import repeat
from collections import deque
h = list(range(100000, 0, -1))
deque(map(heapq.heapreplace, repeat(h), repeat(0)), 0)
#--- heap-heapify: instructions
import heapq
from itertools import repeat
from collections import deque
deque(map(heapq.heapify, repeat(list(range(100000)))), 0)
#--- struct-unpack: instructions
import struct
from itertools import repeat
from collections import deque
deque(map(struct.Struct("50000B").unpack, repeat(bytes(50000))), 0)
#--- struct-pack: instructions
import struct
from itertools import repeat
from collections import deque
deque(map(struct.Struct("50000B").pack, *map(repeat, bytes(50000))), 0)
#--- struct-format: instructions
import struct
from itertools import count
for n in count(1):
    struct.calcsize("B" * 100000 + "x" * n)
#--- random-bits: instructions
import random
from itertools import repeat
from collections import deque
deque(map(random.getrandbits, repeat(1000000)), 0)
#--- random-seed: instructions
import random
from itertools import repeat
from collections import deque
deque(map(random.Random(1).seed, repeat(1)), 0)
#--- random-entropy: instructions
import secrets
from itertools import repeat
from collections import deque
deque(map(secrets.token_bytes, repeat(100000)), 0)
#--- digest-md5: instructions
import hashlib
from itertools import repeat
from collections import deque
deque(map(hashlib.md5().update, repeat(bytes(1000000))), 0)
#--- digest-sha1: instructions
import hashlib
from itertools import repeat
from collections import deque
deque(map(hashlib.sha1().update, repeat(bytes(1000000))), 0)
#--- digest-sha256: instructions
import hashlib
from itertools import repeat
from collections import deque
deque(map(hashlib.sha256().update, repeat(bytes(1000000))), 0)
#--- digest-sha512: instructions
import hashlib
from itertools import repeat
from collections import deque
deque(map(hashlib.sha512().update, repeat(bytes(1000000))), 0)
#--- digest-sha3: instructions
import hashlib
from itertools import repeat
from collections import deque
deque(map(hashlib.sha3_512().update, repeat(bytes(1000000))), 0)
#--- digest-shake: instructions
import hashlib
hashlib.shake_256(b"").digest(20000000)
#--- digest-blake2: instructions
import hashlib
from itertools import repeat
from collections import deque
deque(map(hashlib.blake2s().update, repeat(bytes(1000000))), 0)
#--- digest-pbkdf2: instructions
import hashlib
hashlib.pbkdf2_hmac("sha512", b"p", b"s", 10 ** 9)
#--- zlib-compress: instructions
import zlib
from itertools import repeat
from collections import deque
deque(map(zlib.compress, repeat(bytes(range(256)) * 400)), 0)
#--- zlib-decompress: instructions
import zlib
from itertools import repeat
from collections import deque
deque(map(zlib.decompress, repeat(zlib.compress(bytes(1000000)))), 0)
#--- zlib-checksum: instructions
import zlib
from itertools import repeat
from collections import deque
deque(map(zlib.adler32, repeat(bytes(1000000))), 0)
#--- decimal-multiply: instructions
from decimal import Decimal, getcontext, MAX_PREC
getcontext().prec = 20000
a = Decimal("7" * 15000)
while True:
    a * a
#--- decimal-multiply-transform: instructions
from decimal import Decimal, getcontext
getcontext().prec = 10 ** 6
a = Decimal("7" * 300000)
while True:
    a * a
#--- decimal-divide: instructions
from decimal import Decimal, getcontext
getcontext().prec = 10000
a, b = Decimal("7" * 10000), Decimal("3" * 5000)
while True:
    a / b
#--- decimal-divide-newton: instructions
from decimal import Decimal, getcontext
getcontext().prec = 1000000
Decimal(1) / Decimal("7" * 100000)
#--- decimal-power: instructions or memory
from decimal import Decimal, getcontext
getcontext().prec = 1000000
Decimal(3) ** 10000000
#--- decimal-power-real: instructions or memory
from decimal import Decimal, getcontext
getcontext().prec = 100000
Decimal(3) ** Decimal("0.1234567")
#--- decimal-power-modulo: instructions
from decimal import Decimal
pow(Decimal(2), Decimal("1e999999"), Decimal(7))
#--- decimal-root: instructions or memory
from decimal import Decimal, getcontext
getcontext().prec = 1000000
Decimal(2).sqrt()
#--- decimal-exp: instructions or memory
from decimal import Decimal, getcontext
getcontext().prec = 20000
Decimal("1.234").exp()
#--- decimal-log: instructions or memory
from decimal import Decimal, getcontext
getcontext().prec = 20000
Decimal("1.234").ln()
#--- decimal-from-text: instructions
from decimal import Decimal
from itertools import repeat
from collections import deque
deque(map(Decimal, repeat("7" * 100000)), 0)
#--- decimal-to-text: instructions
from decimal import Decimal
from itertools import repeat
from collections import deque
deque(map(str, repeat(Decimal("7" * 100000))), 0)
#--- decimal-from-int: instructions
from decimal import Decimal
Decimal(1 << 2000000)
#--- decimal-to-int: instructions
from decimal import Decimal
int(Decimal("7" * 300000))
#--- decimal-compare: instructions
from decimal import Decimal
from itertools import repeat
from collections import deque
a, b = Decimal("7" * 500000), Decimal("7" * 500000)
deque(map(a.__eq__, repeat(b)), 0)
#--- decimal-compare-shifted: instructions
from decimal import Decimal
from itertools import repeat
from collections import deque
a, b = Decimal("7" * 500000), Decimal("7" * 500000 + ".0")
deque(map(a.__eq__, repeat(b)), 0)
#--- decimal-logic: instructions
from decimal import Decimal, getcontext
from itertools import repeat
from collections import deque
getcontext().prec = 100000
a = Decimal("1" * 100000)
deque(map(a.logical_and, repeat(a)), 0)
#--- decimal-invert: instructions
from decimal import Decimal, getcontext
from itertools import repeat
from collections import deque
getcontext().prec = 100000
deque(map(Decimal.logical_invert, repeat(Decimal(1))), 0)
#--- decimal-hash: instructions
from decimal import Decimal
from itertools import repeat
from collections import deque
deque(map(hash, repeat(Decimal("7" * 100000))), 0)
#--- decimal-add: instructions
from decimal import Decimal, getcontext
from itertools import repeat
from collections import deque
getcontext().prec = 100000
deque(map(Decimal("7" * 100000).__add__, repeat(Decimal("3" * 100000))), 0)
#--- bisect-range: instructions
from itertools import repeat
from collections import deque
from bisect import bisect
deque(map(bisect, repeat(range(1 << 62)), repeat(12345678901234567)), 0)
#--- heap-of-text: instructions
from heapq import heapify
xs = ["a" * 4000 + str(i) for i in range(1000, 0, -1)]
while True:
    heapify(xs[:])
#--- weakref-count: instructions
import weakref
class A: pass
a = A()
rs = [weakref.ref(a, print) for _ in range(10000)]
while True:
    weakref.getweakrefcount(a)
    weakref.getweakrefs(a)
#--- context-equal: instructions
import contextvars
vs = [contextvars.ContextVar("x%d" % i) for i in range(3000)]
c = contextvars.Context()
for v in vs:
    c.run(v.set, 1)
d = c.copy()
d.run(vs[0].set, 1)
while True:
    c == d
#--- dict-equal-sparse: instructions
d = dict.fromkeys(range(100000))
for i in range(99999):
    del d[i]
e = d | {}
while True:
    d == e
#--- decimal-ln: instructions
from itertools import repeat
from collections import deque
from decimal import Decimal
deque(map(Decimal.ln, repeat(Decimal("3.7"))), 0)
#--- decimal-exp-small: instructions
from itertools import repeat
from collections import deque
from decimal import Decimal
deque(map(Decimal.exp, repeat(Decimal("3.7"))), 0)
#--- decimal-sqrt: instructions
from itertools import repeat
from collections import deque
from decimal import Decimal
deque(map(Decimal.sqrt, repeat(Decimal("3.7"))), 0)
#--- datetime-strftime: instructions
from datetime import datetime
d = datetime(2020, 1, 1)
s = "%z" * 100000
while True:
    d.strftime(s)
#--- datetime-astimezone: instructions
from itertools import repeat
from collections import deque
from datetime import datetime
deque(map(datetime.astimezone, repeat(datetime(2020, 1, 1))), 0)
#--- datetime-text: instructions
from itertools import repeat
from collections import deque
from datetime import datetime
deque(map(datetime.ctime, repeat(datetime(2020, 1, 1))), 0)
#--- timedelta-divide: instructions
from itertools import repeat
from collections import deque
from datetime import timedelta
from operator import truediv
deque(map(truediv, repeat(timedelta(1)), repeat(timedelta(2))), 0)
#--- digest-final: instructions
from itertools import repeat
from collections import deque
import hashlib
h = hashlib.sha3_512()
deque(map(type(h).digest, repeat(h)), 0)
#--- unicode-names: instructions
from itertools import repeat
from collections import deque
from unicodedata import name
deque(map(name, repeat("\u3042")), 0)
#--- unicode-decomposition: instructions
from itertools import repeat
from collections import deque
from unicodedata import decomposition
deque(map(decomposition, repeat("\ufdfa")), 0)
#--- random-state: instructions
import random
r = random.Random(1)
while True:
    r.setstate(r.getstate())
#--- memoryview-compare-formats: instructions
from array import array
a = memoryview(array("b", [1] * 100000))
b = memoryview(array("B", [1] * 100000))
while True:
    a == b
#--- future-callbacks: instructions
import asyncio
async def main():
    f = asyncio.get_running_loop().create_future()
    for i in range(5000):
        f.add_done_callback(print)
    while True:
        f.remove_done_callback(len)
asyncio.run(main())
#--- deque-index-from: instructions
from collections import deque
d = deque(range(300000))
while True:
    try:
        d.index(-1, 299999)
    except ValueError:
        pass
