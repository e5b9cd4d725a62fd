# id: re-mutable-buffer
# class: escape
# expect: contained
# technique: a match keeps offsets into a buffer that has shrunk since
# source: own
# verified: no
import re, array
ba = bytearray(b'A' * 3000)
m = re.match(rb'(A+)', ba)
try: ba.clear()
except BufferError as e: print(e)
keep = [bytes([66]) * 2990 for _ in range(5)]
for f in (lambda: m.group(), lambda: m.groups(), lambda: m.expand(rb'\1'), lambda: m[1], lambda: repr(m), lambda: m.span()):
    try:
        s = repr(f()); print(s[:60])
        if 'xdb' in s or 'BBBB' in s: print('ESCAPED:re-mutable-buffer freed memory')
    except Exception as e: print(type(e).__name__, e)
ba = bytearray(b'aAbAcA' * 500)
def cb(m):
    try: ba.clear()
    except BufferError as e: return b'!'
    keep.append([bytes([66]) * 2990 for _ in range(5)]); return b'x'
for f in (lambda: re.sub(rb'A', cb, ba), lambda: [ (m.group(), cb(m)) for m in re.finditer(rb'.A', ba)]):
    try: s = repr(f()); print(s[:80])
    except Exception as e: print(type(e).__name__, e)
class E:
    def __init__(s): s.b = bytearray(b'A' * 3000)
    def __buffer__(s, f): return memoryview(s.b)
    def __len__(s): return 3000
try:
    e = E(); m = re.match(rb'(A+)', e); print(m)
    e.b = bytearray(b'C' * 10)
    print(m and m.group())
except Exception as x: print(type(x).__name__, x)
for a in (array.array('H', [65] * 100), memoryview(b'AAAA' * 10).cast('I'), memoryview(b'ABABAB')[::2]):
    try: print(re.match(b'A+', a))
    except Exception as x: print(type(x).__name__, x)
