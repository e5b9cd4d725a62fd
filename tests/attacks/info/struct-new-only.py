# id: struct-new-only
# class: info
# expect: contained
# technique: a Struct that __init__ never saw
# source: own
# verified: no
import struct
s = struct.Struct.__new__(struct.Struct)
for f in (lambda: s.size, lambda: s.format, lambda: s.pack(), lambda: s.unpack(b''), lambda: s.unpack_from(b'abc'), lambda: s.iter_unpack(b''), lambda: s.pack_into(bytearray(3), 0), lambda: repr(s), lambda: s.__sizeof__()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
