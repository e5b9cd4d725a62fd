# Patches 0061 and 0068: arithmetic and its text are paid for. Patch 0007: C does it, whatever the
# size.
#--- int-multiply: instructions
a = (1 << 2000000) - 1
b = (1 << 1999000) - 1
while True:
    a * b
#--- int-square: instructions
a = (1 << 3000000) - 1
while True:
    a * a
#--- int-multiply-lopsided: instructions
a = (1 << 4000000) - 1
b = (1 << 60000) - 1
while True:
    a * b
#--- int-divide: instructions
a = (1 << 4000000) - 1
b = (1 << 2000000) - 1
a // b
#--- int-modulo: instructions
a = (1 << 4000000) - 1
b = (1 << 2000000) - 1
a % b
#--- int-divide-small: instructions
from itertools import repeat
from collections import deque
a = (1 << 4000000) - 1
deque(map(divmod, repeat(a), repeat(7)), 0)
#--- int-modulo-small: instructions
from itertools import repeat
from collections import deque
a = (1 << 4000000) - 1
deque(map(a.__mod__, repeat(7)), 0)
#--- int-power: instructions or memory
7 ** (10 ** 9)
#--- int-power-modulo: instructions
n = (1 << 200003) - 1
pow(3, n - 2, n)
#--- int-inverse: instructions
a = int.from_bytes(bytes(range(1, 256)) * 800, "little")
b = int.from_bytes(bytes(range(1, 252)) * 812, "big")
pow(b, -1, a)
#--- int-shift: memory
1 << 10 ** 10
#--- int-shift-loop: instructions
from itertools import repeat
from collections import deque
a = (1 << 4000000) - 1
deque(map(a.__rshift__, repeat(3)), 0)
#--- int-bits: instructions
from itertools import repeat
from collections import deque
a = (1 << 4000000) - 1
b = (1 << 3999999) - 1
deque(map(a.__and__, repeat(b)), 0)
#--- int-bit-count: instructions
from itertools import repeat
from collections import deque
deque(map(int.bit_count, repeat((1 << 4000000) - 1)), 0)
#--- int-hash: instructions
from itertools import repeat
from collections import deque
deque(map(hash, repeat((1 << 4000000) - 1)), 0)
#--- int-compare: instructions
from itertools import repeat
from collections import deque
a = (1 << 4000000) - 1
b = a + 1 - 1
deque(map(a.__eq__, repeat(b)), 0)
#--- int-to-decimal: instructions
from itertools import repeat
from collections import deque
deque(map(str, repeat(10 ** 4290)), 0)
#--- int-to-decimal-limit: ValueError
str(1 << 100000)
#--- int-to-hex: instructions
from itertools import repeat
from collections import deque
deque(map(hex, repeat((1 << 4000000) - 1)), 0)
#--- int-from-decimal: instructions
from itertools import repeat
from collections import deque
deque(map(int, repeat("9" * 4290)), 0)
#--- int-from-decimal-limit: ValueError
int("9" * 100000)
#--- int-from-binary: instructions
from itertools import repeat
from collections import deque
deque(map(int, repeat("0" * 1000000), repeat(2)), 0)
#--- int-from-bytes: instructions
from itertools import repeat
from collections import deque
deque(map(int.from_bytes, repeat(bytes(1000000)), repeat("big")), 0)
#--- int-to-bytes: instructions
from itertools import repeat
from collections import deque
deque(map(int.to_bytes, repeat(0), repeat(1000000)), 0)
#--- int-to-float: instructions
from itertools import repeat
from collections import deque
a = 1 << 4000000
deque(map(a.__truediv__, repeat((1 << 3999990) - 1)), 0)
#--- math-gcd: instructions
import math
a = int.from_bytes(bytes(range(1, 256)) * 800, "little")
b = int.from_bytes(bytes(range(1, 252)) * 812, "big")
math.gcd(a, b)
#--- math-isqrt: instructions
import math
math.isqrt((1 << 6000000) - 1)
#--- math-factorial: instructions
import math
math.factorial(10 ** 7)
#--- math-comb: instructions
import math
math.comb(10 ** 8, 5 * 10 ** 7)
#--- math-perm: instructions
import math
math.perm(10 ** 8, 10 ** 6)
#--- math-prod: instructions or memory
import math
from itertools import count
math.prod(count(10 ** 9))
#--- math-sumprod: instructions
import math
from itertools import repeat
math.sumprod(repeat(1), repeat(1))
#--- math-fsum: instructions
import math
from itertools import repeat
math.fsum(repeat(1.0))
#--- float-repr: instructions
from itertools import repeat
from collections import deque
deque(map(repr, repeat(1e-300)), 0)
#--- float-digits: instructions
from itertools import repeat
from collections import deque
deque(map("%.1000f".__mod__, repeat(5e-324)), 0)
#--- float-width: memory
"%.100000000f" % 1e-300
#--- float-from-text: instructions
from itertools import repeat
from collections import deque
deque(map(float, repeat("2.4703282292062327208299439643411068618252990130716238221279284125033775363510437593264991818081799618989828234772285886546332835517796989819938739800539093906315035659515570226392290858392449105184435931802849936536152500319370457678249219365623669863658480757001585769269903706311928279558551332927834338409351978015531246597263579574622766465272827220056374006485499977096599470454020828166226237857393450736339007967761930577506740176324673600968951340535537458516661134223766e-324")), 0)
#--- pow-huge-exponent: instructions
e = (1 << 1000000) - 1
while True:
    1 ** e
#--- pow-modulo-small: instructions
from itertools import repeat
from collections import deque
deque(map(pow, repeat(3), repeat((1 << 300) - 1), repeat(7)), 0)
#--- int-inverse-small: instructions
from itertools import repeat
from collections import deque
deque(map(pow, repeat(12345678), repeat(-1), repeat((1 << 61) - 1)), 0)
#--- gcd-small: instructions
from itertools import repeat
from collections import deque
from math import gcd
deque(map(gcd, repeat(1779979416004714189), repeat(2880067194370816120)), 0)
#--- int-blanks: instructions
s = " " * 1000000 + "1"
while True:
    int(s)
#--- int-blanks-after: instructions
s = "1" + " " * 1000000
while True:
    int(s)
#--- float-blanks-wide: instructions
s = "\u3000" * 1000000 + "1"
while True:
    float(s)
#--- float-from-hex: instructions
s = "0x" + "0" * 1000000 + "1"
while True:
    float.fromhex(s)
#--- float-hex: instructions
from itertools import repeat
from collections import deque
deque(map(float.hex, repeat(7.3e-300)), 0)
#--- float-modulo: instructions
from itertools import repeat
from collections import deque
from operator import mod
deque(map(mod, repeat(1.7e308), repeat(3e-308)), 0)
#--- float-divmod: instructions
from itertools import repeat
from collections import deque
deque(map(divmod, repeat(1e308), repeat(3e-300)), 0)
#--- float-round: instructions
from itertools import repeat
from collections import deque
deque(map(round, repeat(1.1234e-290), repeat(312)), 0)
#--- math-fmod: instructions
from itertools import repeat
from collections import deque
from math import fmod
deque(map(fmod, repeat(1.7e308), repeat(5e-324)), 0)
#--- math-remainder: instructions
from itertools import repeat
from collections import deque
from math import remainder
deque(map(remainder, repeat(1.7e308), repeat(7e-320)), 0)
#--- math-fsum-partials: instructions
from math import fsum
xs = [2.0 ** e for e in range(-1070, 1020, 54)] * 2000
while True:
    fsum(xs)
#--- math-isqrt-small: instructions
from itertools import repeat
from collections import deque
from math import isqrt
deque(map(isqrt, repeat(1 << 200)), 0)
#--- int-grouped: instructions
s = 1 << 3000000
while True:
    format(s, "_b")
#--- float-round-large: instructions
from itertools import repeat
from collections import deque
deque(map(round, repeat(1.7e308), repeat(1)), 0)
#--- float-format-large: instructions
from itertools import repeat
from collections import deque
deque(map("%.1f".__mod__, repeat(1.7e308)), 0)
#--- int-equal-subtract: instructions
from collections import deque
from itertools import repeat
from operator import sub
x = (1 << 240000) - 1
deque(map(sub, repeat(x), repeat((x << 1) >> 1)), 0)
#--- int-from-float: instructions
from collections import deque
from itertools import repeat
deque(map(int, repeat(1.7e308)), 0)
