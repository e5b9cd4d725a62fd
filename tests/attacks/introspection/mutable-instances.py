# id: mutable-instances
# class: introspection
# expect: contained
# technique: writes every attribute of every instance that is reachable from the offered modules and their classes' dicts (with its own value), lists and dicts that classes hold
# source: own
# verified: no
import ipaddress
import abc, collections, contextlib, contextvars, copy, dataclasses, enum, functools, itertools, keyword, operator, sys, traceback, types, typing, unittest, warnings, weakref
import array, bisect, graphlib, heapq, json, pprint, queue, reprlib, cmath, colorsys, decimal, fractions, math, numbers, random, secrets, statistics, uuid
import configparser, csv, difflib, fnmatch, html, html.parser, io, ipaddress, logging, pathlib, re, shlex, string, textwrap, tomllib, unicodedata, urllib.parse
import asyncio, calendar, datetime, sched, time, zoneinfo, base64, binascii, hashlib, hmac, struct, zlib, collections.abc
mods = [v for k, v in list(globals().items()) if type(v) in (type(sys), type(enum))]
seen = {}
todo = []
def push(o, path):
    if id(o) not in seen:
        seen[id(o)] = o
        todo.append((o, path))
for m in mods: push(m, m.__name__)

SKIP = {'method-wrapper', 'builtin_function_or_method', 'wrapper_descriptor', 'method_descriptor', 'getset_descriptor', 'member_descriptor', 'str_iterator', 'cell', 'Match', 'dict_items', 'dict_keys', 'dict_values', 'str', 'int', 'float', 'bytes', 'NoneType', 'bool', 'function', 'module'}
opened = {}
conts = {}
while todo:
    o, path = todo.pop()
    n = path.count('.') + path.count('[')
    if n > 6: continue
    t = type(o)
    if isinstance(o, (list, dict, set)) and n > 0 and 'dict' not in path.rsplit('.', 1)[-1][:8]:
        if '.' in path: conts.setdefault(path, t.__name__ + ' ' + str(len(o)))
    if isinstance(o, type):
        d = o.__dict__
        for k in list(d): push(d[k], path + '{' + str(k) + '}' + '.')
        for b in o.__mro__: push(b, b.__module__ + '.' + b.__qualname__)
        continue
    if t.__name__ == 'module':
        for k in list(vars(o)): push(vars(o)[k], path + '.' + k)
        continue
    if isinstance(o, (dict)):
        for k, v in list(o.items())[:500]: push(v, path + '[' + repr(k)[:30] + ']')
        continue
    if isinstance(o, (list, tuple, set, frozenset)):
        for v in list(o)[:500]: push(v, path + '[]')
        continue
    if t.__name__ in SKIP: continue
    for k in dir(o):
        if k in ('__class__', '__doc__'): continue
        try: v = getattr(o, k)
        except Exception: continue
        if k.startswith('__') and k != '__wrapped__' and k != '__dict__': continue
        try:
            setattr(o, k, v)
            opened.setdefault((t.__module__ + '.' + t.__qualname__, k), path)
        except Exception: pass
        push(v, path + '.' + k)
    try:
        o.planted = 1
        opened.setdefault((t.__module__ + '.' + t.__qualname__, '*'), path)
        del o.planted
    except Exception: pass
print(len(seen))
by = {}
for (t, k), p in opened.items(): by.setdefault(t, []).append(k); by[t + ' @'] = p
for t in sorted(by):
    print(t, by[t])
print('----')
for p in sorted(conts): print(p, conts[p])
