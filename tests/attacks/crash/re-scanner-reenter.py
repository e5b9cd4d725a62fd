# id: re-scanner-reenter
# class: crash
# expect: contained
# technique: match object, scanner and template use during a running substitution
# source: own
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
import re
p = re.compile("(a)(b)?")
sc = p.scanner("abababab" * 100)
def cb(m):
    sc.search()
    p.sub(lambda m: "x", "ab")
    m.re.purge() if hasattr(m.re, "purge") else re.purge()
    return m.expand("\\1")
print(len(p.sub(cb, "ab" * 500)))
class B(bytearray):
    pass
b = bytearray(b"ab" * 1000)
it = re.finditer(b"a", b)
next(it)
try:
    b.clear()
except BufferError:
    print("refused")
