# id: array-reentrancy
# class: info
# expect: contained
# technique: array methods whose argument changes the array
# source: own
# verified: no
import array
keep = []
def run(name, *mk, code='q'):
    a = array.array(code, range(500))
    class I:
        def __init__(s, v): s.v = v
        def __index__(s):
            try: del a[:]
            except BufferError: pass
            keep.append([bytes([66]) * 3990 for _ in range(5)]); return s.v
        def __eq__(s, o):
            try: del a[:]
            except BufferError: pass
            keep.append([bytes([66]) * 3990 for _ in range(5)]); return False
    args = [I(m[0]) if isinstance(m, list) else m for m in mk]
    try:
        r = getattr(a, name)(*args); s = repr(r); print(name, s[:60], len(a))
        if '0xdb' in s or str(0xdbdbdbdbdbdbdbdb - 2**64) in s or str(0x4242424242424242) in s: print('ESCAPED:array-reentrancy freed memory', s[:200])
    except Exception as e: print(name, type(e).__name__, e)
    s = repr(a)
    if str(0xdbdbdbdbdbdbdbdb - 2**64) in s or str(0x4242424242424242) in s: print('ESCAPED:array-reentrancy freed memory in array', s[:200])
run('__setitem__', 499, [7]); run('__setitem__', [499], 7); run('insert', 5, [1]); run('insert', [5], 1); run('append', [1]); run('pop', [499]); run('fromlist', [1])
run('index', [7]); run('count', [7]); run('remove', [7]); run('__contains__', [7]); run('__mul__', [3]); run('__imul__', [3]); run('index', 7, [0], [400]); run('__getitem__', [499])
a = array.array('q', range(10))
class I:
    def __init__(s, f): s.f = f
    def __index__(s): s.f(); return 1
a.fromlist
try: a.fromlist([1, I(lambda: a.pop()), 3]); print(a)
except Exception as e: print(type(e).__name__, e)
a = array.array('q', range(10))
try: a.fromlist([1, I(lambda: a.extend(range(1000))), 3]); print(a)
except Exception as e: print(type(e).__name__, e)
def g():
    yield 1
    del a[:]; keep.append([bytes([66]) * 3990 for _ in range(5)])
    yield 2
a = array.array('q', range(500)); a.extend(g()); print(a)
a = array.array('d', range(500))
class F:
    def __float__(s): del a[:]; return 1.0
try: a[499] = F(); print(a)
except Exception as e: print(type(e).__name__, e)
