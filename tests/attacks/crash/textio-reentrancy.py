# id: textio-reentrancy
# class: crash
# expect: contained
# technique: TextIOWrapper over streams that lie, shrink, or re-initialise the wrapper meanwhile
# source: own
# verified: no
import io, itertools
class B(io.BytesIO):
    def read1(s, n=-1):
        s.hook(); return s.val
    read = read1
def run(hook, val, what):
    b = B(b'abc' * 100); b.val = val
    t = io.TextIOWrapper(b, encoding='utf-8', newline='')
    b.hook = lambda: hook(t, b)
    try: r = repr(what(t)); print(r[:70])
    except Exception as e: print(type(e).__name__, str(e)[:90])
ops = (lambda t: t.read(7), lambda t: t.read(5), lambda t: t.readline(), lambda t: (t.readline(), t.tell()), lambda t: list(itertools.islice(t, 3)), lambda t: (t.write('x' * 20000), t.tell(), t.read(3)))
hooks = (lambda t, b: None, lambda t, b: t.__init__(io.BytesIO(b'qq'), encoding='latin-1'), lambda t, b: t.detach(), lambda t, b: t.close(), lambda t, b: t.reconfigure(encoding='utf-16'))
for h in hooks:
    for val in (b'hello\n', 'text', bytearray(b'hi'), b'', 5, b'\xff\xfe'):
        for o in ops: run(h, val, o)
t = io.TextIOWrapper(io.BytesIO('äöü\n'.encode() * 50), encoding='utf-8')
t.readline()
for c in (2**64 + 5, 2**70, 2**128 + 2**64 + 1, 2**192 * 3 + 2**64, -1, 1 << 200):
    try: t.seek(c); print('seek', t.tell(), repr(t.read(5)))
    except Exception as e: print(type(e).__name__, str(e)[:80])
d = io.IncrementalNewlineDecoder(None, True)
for st in ((b'', 2**63), (b'', -1), ('x', 3), (b'a', 2**62)):
    try: d.setstate(st); print(d.getstate(), repr(d.decode('a\r\n')))
    except Exception as e: print(type(e).__name__, str(e)[:80])
