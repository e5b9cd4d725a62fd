# id: dict-shared-with-staticmethod
# class: escape
# expect: contained
# technique: a staticmethod or classmethod made before the freeze shares its __dict__ with the function: written there, the frozen function changes
# source: own
# verified: no
import functools, contextlib, typing, copy, dataclasses, json, enum, collections, heapq, zoneinfo, fractions, datetime, calendar, unittest, asyncio, logging, ipaddress, uuid, types, weakref, abc, string, pathlib, io, re, html.parser, decimal, statistics, random
changed, n = [], 0
for mod in (functools, contextlib, typing, dataclasses, json, enum, collections, collections.abc, zoneinfo, fractions, calendar, unittest, asyncio, logging, ipaddress, uuid, types, weakref, abc, string, pathlib, io, re, html.parser, decimal, statistics, random):
    for k in dir(mod):
        c = getattr(mod, k)
        if not isinstance(c, type): continue
        for name, v in c.__dict__.items():
            if type(v) in (staticmethod, classmethod) and type(v.__func__).__name__ == 'function':
                n += 1
                try:
                    v.__dict__['planted'] = 1
                    if hasattr(v.__func__, 'planted'): changed.append(v.__func__.__qualname__)
                except Exception as e: print(repr(e))
print(n)
if changed: print('ESCAPED:dict-shared-with-staticmethod frozen functions changed', len(changed), changed[:5])
