# Patches 0064, 0069 and 0091 (text, bytes, patterns, JSON) and 0040 (what a codec's error handler replaces).
#--- str-repeat: memory
"x" * 10 ** 10
#--- str-repeat-loop: instructions
from itertools import repeat
from collections import deque
deque(map("x".__mul__, repeat(1000000)), 0)
#--- str-concat: instructions
from itertools import repeat
from collections import deque
s = "x" * 1000000
deque(map(s.__add__, repeat(s)), 0)
#--- str-join: instructions
from itertools import repeat
from collections import deque
deque(map("".join, repeat([""] * 100000)), 0)
#--- str-compare: instructions
from itertools import repeat
from collections import deque
s = "x" * 1000000
deque(map(s.__eq__, repeat(s[:-1] + "x")), 0)
#--- str-compare-wide: instructions
from itertools import repeat
from collections import deque
s = "\u0416" * 100000
deque(map(s.__lt__, repeat(s[:-1] + "\u0416")), 0)
#--- str-find-char: instructions
from itertools import repeat
from collections import deque
deque(map(("a" * 1000000).find, repeat("b")), 0)
#--- str-find-near-matches: instructions
from itertools import repeat
from collections import deque
deque(map(("a" * 20000).find, repeat("a" * 40 + "b" + "a" * 40)), 0)
#--- str-find-adaptive: instructions
from itertools import repeat
from collections import deque
deque(map(("a" * 1002000).find, repeat("a" * 500000 + "b" + "a" * 500000)), 0)
#--- str-rfind: instructions
from itertools import repeat
from collections import deque
deque(map(("a" * 40000).rfind, repeat("a" * 1000 + "b" + "a" * 1000)), 0)
#--- str-count: instructions
from itertools import repeat
from collections import deque
deque(map(("ab" * 500000).count, repeat("ba")), 0)
#--- str-in: instructions
from itertools import repeat
from collections import deque
deque(map(("ab" * 500000).__contains__, repeat("aa")), 0)
#--- str-rpartition: instructions
("a" * 4000000).rpartition("ab" + "a" * 1000000)
#--- str-replace: instructions
from itertools import repeat
from collections import deque
deque(map(("ab" * 100000).replace, repeat("ab"), repeat("c")), 0)
#--- str-replace-same-length: instructions
from itertools import repeat
from collections import deque
deque(map(("ab" * 100000).replace, repeat("ab"), repeat("cd")), 0)
#--- str-split: instructions
from itertools import repeat
from collections import deque
deque(map(str.split, repeat("a " * 100000)), 0)
#--- str-splitlines: instructions
from itertools import repeat
from collections import deque
deque(map(str.splitlines, repeat("\n" * 100000)), 0)
#--- str-strip: instructions
from itertools import repeat
from collections import deque
deque(map(str.strip, repeat(" " * 1000000)), 0)
#--- str-strip-set: instructions
from itertools import repeat
from collections import deque
deque(map(("a" * 10000).strip, repeat("b" * 3000 + "a")), 0)
#--- str-translate: instructions
from itertools import repeat
from collections import deque
deque(map(("\u4e00" * 100000).translate, repeat({0x4e00: 65})), 0)
#--- str-case: instructions
from itertools import repeat
from collections import deque
deque(map(str.upper, repeat("\u00df" * 100000)), 0)
#--- str-predicates: instructions
from itertools import repeat
from collections import deque
deque(map(str.isalpha, repeat("a" * 1000000)), 0)
#--- str-identifier: instructions
from itertools import repeat
from collections import deque
deque(map(str.isidentifier, repeat("a" * 1000000)), 0)
#--- str-pad: memory
"x".ljust(10 ** 10)
#--- str-expandtabs: memory or OverflowError
("\t" * 10).expandtabs(10 ** 9)
#--- str-encode: instructions
from itertools import repeat
from collections import deque
deque(map(str.encode, repeat("\u00df" * 100000)), 0)
#--- str-encode-errors: instructions
from itertools import repeat
from collections import deque
deque(map(("\u00df" * 10000).encode, repeat("ascii"), repeat("namereplace")), 0)
#--- str-decode-errors: instructions
from itertools import repeat
from collections import deque
deque(map((b"\xff" * 10000).decode, repeat("ascii"), repeat("backslashreplace")), 0)
#--- str-format-width: memory or ValueError
"{:>10000000000}".format(1)
#--- str-format-fields: instructions
from itertools import repeat
from collections import deque
deque(map(("{0}" * 10000).format, repeat(1)), 0)
#--- str-percent-width: memory
"%1000000000d" % 1
#--- str-percent-fields: instructions
from itertools import repeat
from collections import deque
deque(map(("%(a)s" * 10000).__mod__, repeat({"a": 1})), 0)
#--- bytes-repeat: memory
b"x" * 10 ** 10
#--- bytes-new: memory
bytes(10 ** 10)
#--- bytes-find: instructions
from itertools import repeat
from collections import deque
deque(map((b"a" * 20000).find, repeat(b"a" * 40 + b"b" + b"a" * 40)), 0)
#--- bytes-strip: instructions
from itertools import repeat
from collections import deque
deque(map((b"a" * 10000).strip, repeat(b"b" * 3000 + b"a")), 0)
#--- bytes-replace: instructions
from itertools import repeat
from collections import deque
deque(map((b"ab" * 100000).replace, repeat(b"ab"), repeat(b"c")), 0)
#--- bytes-predicates: instructions
from itertools import repeat
from collections import deque
deque(map(bytes.isalpha, repeat(b"a" * 1000000)), 0)
#--- bytes-hex: instructions
from itertools import repeat
from collections import deque
deque(map(bytes.hex, repeat(bytes(1000000))), 0)
#--- bytearray-reverse: instructions
from itertools import repeat
from collections import deque
deque(map(bytearray.reverse, repeat(bytearray(1000000))), 0)
#--- bytearray-insert: instructions
a = bytearray(8000000)
while True:
    a.insert(0, 1)
#--- json-loads: instructions
import json
while True:
    json.loads("[" + "1," * 300000 + "1]")
#--- json-spaces: instructions
import json
s = "[" + " " * 1000000 + "]"
while True:
    json.loads(s)
#--- json-dumps-shared: instructions or memory
import json
a = [1]
for _ in range(60):
    a = [a, a]
json.dumps(a, check_circular=False)
#--- unicode-normalize: instructions
import unicodedata
from itertools import repeat
from collections import deque
deque(map(unicodedata.normalize, repeat("NFC"), repeat("a" + "\u0315\u0300" * 10000)), 0)
#--- str-encode-names: instructions
s = "\U0001f600" * 100_000
s.encode("ascii", "namereplace")
#--- str-encode-charrefs: instructions
s = "\U0001f600" * 250_000
s.encode("ascii", "xmlcharrefreplace")
#--- str-encode-charmap: instructions
s = "\U0001f600" * 150_000
s.encode("cp1252", "xmlcharrefreplace")
#--- str-encode-backslashes: instructions
s = "\U0001f600" * 700_000
s.encode("ascii", "backslashreplace")
#--- str-decode-names: instructions
(b"\\N{DIGIT ONE}" * 130_000).decode("unicode_escape")
#--- str-maketrans: instructions
s = "a" * 1000000
while True:
    str.maketrans(s, s, s)
#--- bytes-maketrans: instructions
s = b"a" * 1000000
while True:
    bytes.maketrans(s, s)
#--- str-expandtabs-none: instructions
s = "\t" * 1000000
while True:
    s.expandtabs(0)
#--- bytes-expandtabs: instructions
s = b"\t" * 1000000
while True:
    s.expandtabs(0)
#--- str-format-zeros: instructions
s = "0" * 1000000
while True:
    format(1, s)
#--- str-field-zeros: instructions
s = "{" + "0" * 1000000 + "}"
while True:
    s.format(1)
#--- str-field-names: instructions
s = "{0" + ".real" * 50000 + "}"
while True:
    s.format(1)
#--- bytes-percent-fields: instructions
s = b"%d" * 10000
t = (1,) * 10000
while True:
    s % t
#--- str-normalized: instructions
from unicodedata import is_normalized, normalize
s = "\u3042" * 1000000
while True:
    is_normalized("NFC", s)
    normalize("NFC", s)
#--- str-repr: instructions
s = "\xe9" * 1000000
while True:
    repr(s)
#--- str-charmap: instructions
s = "\xe9" * 1000000
while True:
    s.encode("cp437").decode("cp437")
#--- str-decode-ignore: instructions
s = b"\xff" * 1000000
while True:
    s.decode("utf-8", "ignore")
#--- str-encode-ignore: instructions
s = "a\u3042" * 500000
while True:
    s.encode("ascii", "ignore")
#--- str-find-low-byte: instructions
s = "\u0161" * 1000000
while True:
    "\u0261" in s
#--- str-compare-many: instructions
s = "a" * 4000
xs = [s + str(i) for i in range(1000)]
while True:
    min(xs)
    sorted(xs)
#--- str-compare-in: instructions
xs = ["".join(["a" * 4000, "x"]) for i in range(1000)]
s = "a" * 4000 + "y"
while True:
    s in xs
#--- bytes-from-items: instructions
x = [1] * 1000000
while True:
    bytes(x)
    bytearray(x)
    bytes(tuple(x))
#--- bytes-title: instructions
s = b"a " * 500000
while True:
    s.title()
#--- str-format-literal: instructions
s = "a" * 30000
while True:
    s.format()
#--- str-strip-many: instructions
s, c = "a", "b" * 30000
while True:
    s.strip(c)
#--- bytes-from-hex: instructions
s = "a" * 900 + "-"
while True:
    try:
        bytes.fromhex(s)
    except ValueError:
        pass
#--- complex-from-text: instructions
s = "1" * 900
while True:
    complex(s)
#--- binascii-uu-rest: instructions
import binascii
s = b"\n" * 30000
while True:
    binascii.a2b_uu(s)
#--- bytes-repr: instructions
s = b"a" * 30000
while True:
    repr(s)
    s.isascii()
