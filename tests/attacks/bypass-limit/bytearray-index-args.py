# id: bytearray-index-args
# class: bypass-limit
# expect: contained
# technique: freed memory by bytearray methods whose integer arguments clear it
# source: own
# verified: no
keep = []
def run(name, *args):
    ba = bytearray(b'A' * 3000 + b'-' + b'C' * 200)
    class I:
        def __init__(s, v): s.v = v
        def __index__(s):
            try: ba.clear()
            except BufferError: pass
            keep.append([bytes([66]) * 3190 for _ in range(5)]); return s.v
    args = [I(a[0]) if isinstance(a, list) else a for a in args]
    try:
        s = repr(getattr(ba, name)(*args)); print(name, s[:60], len(ba))
        if 'xdb' in s or 'BBBB' in s: print('ESCAPED:bytearray-index-args freed memory by', name)
    except Exception as e: print(name, type(e).__name__, e)
run('find', b'-', [0]); run('split', b'-', [1]); run('__getitem__', [3000]); run('__setitem__', 3000, [7]); run('__setitem__', [3000], 7)
run('__delitem__', [3000]); run('insert', [5], 1); run('insert', 5, [1]); run('append', [1]); run('pop', [5]); run('remove', [65]); run('hex', '-', [2]); run('__mul__', [3]); run('__imul__', [3])
run('ljust', [4000]); run('center', [4000], b'x'); run('expandtabs', [4]); run('zfill', [4000]); run('splitlines', [1]); run('__contains__', [65]); run('startswith', b'A', [0]); run('replace', b'A', b'BB', [3]); run('decode', 'utf-8')
run('__getitem__', slice(0, 3000, 2)); run('__setitem__', slice(0, 3000, 2), b'x' * 1500)
