# id: uninitialised-by-new
# class: escape
# expect: contained
# technique: objects that __new__ made and __init__ never saw: every method without arguments and with odd ones, every attribute
# source: own
# verified: no
import struct, io, random, decimal, collections, array, datetime, functools, itertools, weakref, contextvars, zlib, hashlib, csv, json, types, typing, re, operator, string, asyncio, logging, zoneinfo, uuid, fractions, queue
mods = (struct, io, random, decimal, collections, array, datetime, functools, itertools, weakref, contextvars, json, types, typing, re, operator, csv, zlib, fractions, uuid, queue)
names = {}
for m in mods:
    for k, v in list(vars(m).items()):
        if isinstance(v, type): names[k] = v
for v in (super, enumerate, zip, map, filter, reversed, memoryview, slice, range, BaseException, OSError, SyntaxError, UnicodeDecodeError, UnicodeEncodeError, StopIteration, ImportError, AttributeError, bytearray, set, dict, list, type((x for x in ())), type(len), type(lambda: 0), type(json.JSONDecoder().scan_once), type(json.JSONEncoder), type(iter([]))): names[v.__name__] = v
skip = {'run_forever', 'input', '__init_subclass__', '__subclasshook__', 'run', 'result', 'get', 'join', 'put', '__setstate__', '__init__', '__reduce__', '__dir__'}
n = 0
for k, T in sorted(names.items()):
    for args in ((), (1,), (b'a',), (None, None)):
        try: o = T.__new__(T, *args)
        except Exception: continue
        for a in dir(T):
            if a in skip: continue
            try: v = getattr(o, a)
            except Exception: continue
            for c in ((), (1,), (b'abcd',), (o,), ('a', 2)):
                try: r = v(*c) if callable(v) else v; n += 1; s = repr(r)[:300]
                except Exception: continue
                if '\\xdb\\xdb' in s or 'dbdbdb' in s or '15842497466050509' in s: print('ESCAPED:uninitialised-by-new ', k, a, s[:100])
print(n)
