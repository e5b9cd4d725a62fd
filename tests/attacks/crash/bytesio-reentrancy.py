# id: bytesio-reentrancy
# class: crash
# expect: contained
# technique: BytesIO, StringIO and TextIOWrapper whose argument changes them
# source: own
# verified: no
import io
keep = []
def churn(): keep.append([bytes([66]) * 2990 for _ in range(10)])
def run(name, f):
    b = io.BytesIO(b'A' * 3000)
    class E:
        def __buffer__(s, fl):
            try: f(b)
            except Exception as e: print('  in', type(e).__name__, e)
            churn(); return memoryview(bytearray(b'xyz'))
        def __index__(s):
            try: f(b)
            except Exception as e: print('  in', type(e).__name__, e)
            churn(); return 2500
        def __iter__(s): f(b); churn(); yield b'q'; f(b); yield E()
    for meth, a in (('write', 1), ('readinto', 1), ('seek', 1), ('read', 1), ('truncate', 1), ('writelines', 1), ('readline', 1), ('readlines', 1), ('read1', 1)):
        b.__init__(b'A' * 3000)
        try:
            s = repr(getattr(b, meth)(E())); v = '' if b.closed else repr(b.getvalue())
            print(name, meth, s[:40], len(v))
            if 'xdb' in s + v or 'BBBB' in s + v: print('ESCAPED:bytesio-reentrancy freed memory', meth)
        except Exception as e: print(name, meth, type(e).__name__, e)
run('close', lambda b: b.close()); run('init', lambda b: b.__init__(b'x')); run('truncate', lambda b: b.truncate(0)); run('setstate', lambda b: b.__setstate__((b'zz', 4000, None)))
b = io.BytesIO(b'abc'); b.__setstate__((b'abc', 5000, None)); b.write(b'x'); v = b.getvalue(); print(len(v), v.count(0))
if v.strip(b'\0') != b'abc' + b'\0' * 4997 + b'x': print('ESCAPED:bytesio-reentrancy gap', v[:100])
b = io.BytesIO(); b.write(b'Z' * 100); b.truncate(3); b.seek(200); b.write(b'k'); v = b.getvalue(); print(v.count(b'Z'), len(v))
m = b.getbuffer(); 
try: m[0:300] = b'x' * 300
except Exception as e: print(e)
s = io.StringIO('abc'); s.seek(50); s.write('x'); v = s.getvalue(); print(ascii(v)[:60])
s.__setstate__(('abc', '\n', 4000, None)); s.write('y'); v = s.getvalue(); print(len(v), set(v))
try: s.__setstate__(('abc', '\n', 2**61, None)); s.write('y')
except Exception as e: print(type(e).__name__, e)
