# id: memoryview-reentrancy
# class: crash
# expect: contained
# technique: memoryviews whose index, value, key or exporter releases them
# source: own
# verified: no
import array
keep = []
def churn(): keep.append([bytes([66]) * 990 for _ in range(10)])
def run(f):
    ba = bytearray(b'A' * 1000); mv = memoryview(ba)
    class I:
        def __init__(s, v): s.v = v
        def __index__(s):
            mv.release(); ba.clear(); churn(); return s.v
        __int__ = __index__
        def __float__(s): s.__index__(); return 1.0
        def __bool__(s): s.__index__(); return True
    try:
        s = repr(f(mv, I)); print(s[:70])
        if 'xdb' in s or 'BBBB' in s: print('ESCAPED:memoryview-reentrancy freed memory', s[:200])
    except Exception as e: print(type(e).__name__, e)
run(lambda m, I: m[I(5)]); run(lambda m, I: m[I(0):I(900)].tobytes()); run(lambda m, I: m.__setitem__(5, I(3))); run(lambda m, I: m.__setitem__(I(5), 3)); run(lambda m, I: m.__setitem__(slice(I(0), 3), b'abc'))
run(lambda m, I: m.hex('-', I(1))); run(lambda m, I: m.cast('B', [I(1000)])); run(lambda m, I: m.cast('B', [I(10), 100]))
for f in 'bBhHiIlLqQnNfd?': run(lambda m, I, f=f: m.cast(f).__setitem__(0, I(1)))
class X:
    def __buffer__(s, fl): s.ba = bytearray(b'A' * 1000); return memoryview(s.ba)
    def __release_buffer__(s, v):
        try: v.release(); s.ba.clear()
        except Exception as e: print('rel', e)
        churn()
x = X(); m = memoryview(x); n = m[5:100]; m.release(); print(n.tobytes()[:10]); n.release()
class Y:
    def __buffer__(s, fl): return memoryview(b'abc')
    def __release_buffer__(s, v): s.kept = v; s.second = memoryview(v)
y = Y(); m = memoryview(y); m.release()
try: print(bytes(y.kept)); print(y.second.tobytes())
except Exception as e: print(type(e).__name__, e)
class Z:
    def __buffer__(s, fl): return s.m
z = Z(); z.m = memoryview(bytearray(b'q' * 1000)); a = memoryview(z)
try: z.m.release()
except Exception as e: print(type(e).__name__, e)
churn(); print(a.tobytes()[:10])
class V(bytearray):
    def __buffer__(s, fl): return super().__buffer__(fl)
    def __release_buffer__(s, v): super().__release_buffer__(v); super().__release_buffer__(v)
v = V(b'A' * 1000)
try: m = memoryview(v); m.release()
except Exception as e: print(type(e).__name__, e)
ba = bytearray(b'A' * 1000); m = ba.__buffer__(0)
try: ba.__release_buffer__(m); ba.__release_buffer__(m)
except Exception as e: print(type(e).__name__, e)
try: ba.clear(); churn(); print(m.tobytes()[:20])
except Exception as e: print(type(e).__name__, e)
