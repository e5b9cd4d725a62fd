# id: context-manager-without-init
# class: crash
# expect: contained
# technique: objects of decimal's, zlib's and other C types made by their type alone, without what their makers set
# source: own
# verified: no
import decimal, zlib, csv, re, contextvars, functools, itertools, io, struct, hashlib, random, array, collections, json, abc, collections.abc
ts = [type(decimal.localcontext()), type(decimal.getcontext().flags), type(zlib.compressobj()), type(zlib.decompressobj()), type(csv.reader([])), type(csv.writer(io.StringIO())), type(re.compile('a')), type(re.match('a', 'a')),
      type(contextvars.ContextVar('a').set(1)), type(contextvars.copy_context()), type(functools.cmp_to_key(len)), type(functools.lru_cache(len)), type(struct.iter_unpack('b', b'a')), type(hashlib.md5()), type(hashlib.blake2b()), type(iter(collections.deque())),
      type(collections.abc.Sequence._abc_impl), type(re.finditer('a', 'a')), type(itertools.tee([])[0]), type(itertools.groupby([])), type(iter(array.array('b'))), type(contextvars.copy_context().items()), type(json.JSONDecoder().scan_once), type(json.encoder.c_make_encoder) if hasattr(json, 'encoder') else int]
made = []
for t in ts:
    for mk in (lambda: t(), lambda: t.__new__(t), lambda: object.__new__(t)):
        try: made.append(mk())
        except Exception: pass
print([type(m).__name__ for m in made])
for m in made:
    for k in dir(m):
        try: v = getattr(m, k)
        except Exception: continue
        if callable(v) and k not in ('__class__', '__init_subclass__'):
            for a in ((), (1,), (b'a',), (None, None, None)):
                try: v(*a)
                except Exception: pass
    for f in (repr, len, iter, hash, bool, list):
        try: f(m)
        except Exception: pass
print('done')
