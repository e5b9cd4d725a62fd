# id: bytearray-roads-that-hold
# class: bypass-limit
# expect: contained
# technique: withheld bytearrays and memoryviews by C code and library code
# source: own
# verified: no
# policy: nodunder.toml
import io, copy, base64, struct, pprint, array, operator, random, types, typing, collections.abc, json, hashlib, uuid, zlib
T = None
for k in pprint.PrettyPrinter._dispatch:
    o = getattr(k, '__objc' + 'lass__', None)
    if o and o.__name__ == 'bytearray': T = o
print(T)
class R(io.RawIOBase):
    def readinto(s, b): print('got', type(b)); return 0
for what, f in (('T', lambda: T(3)), ('new', lambda: T.__new__(T, 3)), ('fromhex', lambda: T.fromhex('aa')), ('sub', lambda: types.new_class('S', (T,))(b'a')), ('raw', lambda: R().read(3)), ('all', lambda: R().readall()), ('map', lambda: list(map(T, [3]))), ('copy', lambda: copy.copy(T)(3)), ('maketrans', lambda: T.maketrans(b'a', b'b')), ('buffer', lambda: b'a'.__buffer__(0)), ('arr', lambda: array.array('b', [1]).__buffer__(0)), ('getbuffer', lambda: io.BytesIO(b'a').getbuffer()), ('mv', lambda: type(b'a'.__buffer__(0))), ('sort', lambda: sorted([3], key=T)), ('deco', lambda: copy._deepcopy_dispatch), ('namedtuple', lambda: collections.namedtuple('X', map(T, [3]))), ('b85', lambda: base64.b85encode(b'abc')), ('alloc', lambda: object.__new__(T)), ('add', lambda: T.__add__(b'a', b'b'))):
    try: r = f(); print(what, type(r).__name__, str(r)[:40]); 
    except Exception as e: print(what, type(e).__name__, str(e)[:60]); continue
    if isinstance(r, T) or type(r).__name__ == 'memoryview': print('ESCAPED:bytearray-roads-that-hold ', what)
