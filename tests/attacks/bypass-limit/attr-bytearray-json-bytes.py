# id: attr-bytearray-json-bytes
# class: bypass-limit
# expect: contained
# technique: withheld bytearray by b85/json hooks: library functions that name the type and call what the program gave
# source: own
# verified: no
# policy: nobytearray.toml
import json, functools, pprint, hashlib, base64
T = next(k for k in pprint.PrettyPrinter._dispatch if 'bytearray' in repr(k))
T = getattr(T, '__objc' + 'lass__')
L = []
h = functools.partial(next, map(L.append, map(T, [7, 8, 9])))
for what, f in (('loads cls', lambda: json.loads('1', cls=h)), ('loads hook', lambda: json.loads(b'{}', object_hook=h)), ('loads float', lambda: json.loads('1.5', parse_float=h)), ('file_digest', lambda: hashlib.file_digest(io, h))):
    try: f()
    except Exception as e: print(what, type(e).__name__, str(e)[:50])
    if L: print('ESCAPED:attr-bytearray-json-bytes withheld type by', what, L); L.clear()
