# id: mutable-everything
# class: introspection
# expect: contained
# technique: sets an attribute of every type and function that is reachable from the offered modules
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
extra = {
 'lru': functools.lru_cache(len), 'key': functools.cmp_to_key(len), 'tok': contextvars.ContextVar('x').set(1), 'ctx': contextvars.copy_context(),
 'rd': csv.reader([]), 'wr': csv.writer(io.StringIO()), 'it1': iter(collections.deque()), 'it2': reversed(collections.deque()), 'od': iter(collections.OrderedDict()),
 'odk': collections.OrderedDict().keys(), 'tee': itertools.tee([])[0], 'grp': itertools.groupby([]), 'md5': hashlib.md5(), 'sha3': hashlib.sha3_256(), 'b2': hashlib.blake2b(),
 'zc': zlib.compressobj(), 'zd': zlib.decompressobj(), 'su': struct.iter_unpack('b', b'ab'), 'pat': re.compile('a'), 'mat': re.match('a', 'a'), 'scan': re.compile('a').finditer('aa'),
 'dc': decimal.localcontext(), 'dcf': decimal.getcontext().flags, 'dt': decimal.Decimal(1), 'tzp': textwrap.TextWrapper.wordsep_re, 'mm': textwrap.TextWrapper.wordsep_re.match('ab'),
 'arr': iter(array.array('b')), 'ft': asyncio.sleep(0), 'gen': (x for x in []), 'jc': json.JSONEncoder().iterencode([1]),
 'sd': functools.singledispatch(len), 'nt': collections.namedtuple('A', 'b'), 'td': typing.TypedDict('T', {}), 'ug': int | str, 'ga': list[int], 'tv': typing.TypeVar('T'),
 'ps': typing.ParamSpec('P'), 'tvt': typing.TypeVarTuple('Ts'), 'prox': weakref.proxy(re.compile('b')) , 'ws': weakref.WeakSet(), 'wvd': weakref.WeakValueDictionary(), 'wkd': weakref.WeakKeyDictionary(),
 'sio': io.StringIO(), 'bio': io.BytesIO(), 'tio': io.TextIOWrapper(io.BytesIO()), 'err': sys.stderr, 'out': sys.stdout,
 'cd': typing.Unpack, 'si': sys.implementation, 'sv': sys.version_info, 'fi': sys.float_info,
}
for k, v in extra.items(): push(v, k)
open_types, open_funcs, ok = [], [], 0
SKIP = {'method-wrapper', 'builtin_function_or_method', 'wrapper_descriptor', 'method_descriptor', 'getset_descriptor', 'member_descriptor', 'str_iterator', 'cell', 'Match', 'dict_items', 'dict_keys', 'dict_values'}
Fn = type(push)
def own(o): return getattr(o, '__module__', None) == __name__
while todo:
    o, path = todo.pop()
    if isinstance(o, type) or isinstance(o, Fn):
        if not own(o):
            try:
                type.__setattr__(o, 'planted', 1) if isinstance(o, type) else setattr(o, 'planted', 1)
                (open_types if isinstance(o, type) else open_funcs).append((path, o))
            except TypeError: ok += 1
            except AttributeError: ok += 1
    push(type(o), path + '.<type>')
    if path.count('.') + path.count('[') > 7: continue
    if isinstance(o, type):
        try:
            for b in o.__bases__: push(b, path + '.<base>')
        except AttributeError: pass
    if isinstance(o, dict):
        for k, v in list(o.items())[:3000]: push(k, path + '[key]'); push(v, path + '[' + repr(k)[:30] + ']')
        continue
    if isinstance(o, (list, tuple, set, frozenset)):
        for v in list(o)[:3000]: push(v, path + '[]')
    if isinstance(o, (str, int, float, bytes)) or type(o).__name__ in SKIP: continue
    for k in dir(o):
        try: v = getattr(o, k)
        except Exception: continue
        push(v, path + '.' + k)
    d = getattr(o, '__dict__', None)
    if d is not None:
        for k in list(d):
            try: push(d[k], path + '.__dict__[' + repr(k) + ']')
            except Exception: pass
print(len(seen), ok, len(open_types), len(open_funcs))
for p, t in open_types + open_funcs: print(p, t)
