# id: reinit-objects
# class: escape
# expect: contained
# technique: objects whose __init__ runs again in the middle of their own work
# source: own
# verified: no
import io, collections, random, decimal, types, functools, itertools, contextvars
def t(what, f):
    try: r = repr(f())[:60]
    except Exception as e: r = type(e).__name__ + ' ' + str(e)[:50]
    print(what, r)
    if 'xdb' in r: print('ESCAPED:reinit-objects ', what)
def d1():
    d = collections.deque(range(100)); it = iter(d); next(it); d.__init__([1], 1); return list(it)
def d2():
    d = collections.deque([1, 2, 3], 5)
    class X:
        def __eq__(s, o): d.__init__(range(1000), 3); return False
    return d == collections.deque([X(), X(), X()])
def n1():
    class Dec:
        def decode(s, x, final=False): nd.__init__(None, False); return 'a\r\nb\r'
        def getstate(s): return (b'', 0)
        def setstate(s, x): pass
        def reset(s): nd.__init__(None, True)
    nd = io.IncrementalNewlineDecoder(Dec(), True); return nd.decode(b'x'), nd.decode('y\r\n'), nd.reset(), nd.newlines
def n2():
    class Dec:
        def decode(s, x, final=False): return s
    return io.IncrementalNewlineDecoder(Dec(), True).decode(b'x')
def n3(): return io.IncrementalNewlineDecoder.__new__(io.IncrementalNewlineDecoder).decode('x')
def s1():
    s = io.StringIO('abc' * 1000)
    class N(str): pass
    s.read(5); s.__init__('q', '\r\n'); return s.read(), s.write('a\nb'), s.getvalue()
def s2(): return io.StringIO.__new__(io.StringIO).getvalue()
def t1(): return io.TextIOWrapper.__new__(io.TextIOWrapper).read()
def t2():
    class B(io.BytesIO):
        def seekable(s): w.__init__(io.BytesIO(b'zz')); return True
    w = io.TextIOWrapper.__new__(io.TextIOWrapper); w.__init__(B(b'abc')); return w.read()
def b1(): return io.BytesIO.__new__(io.BytesIO).getvalue()
def su():
    class A:
        def f(s): return 1
    class B(A): pass
    x = super(B, B()); x.__init__(int, 5); return x.real
def su2(): return super.__new__(super).x
def pr():
    p = property(lambda s: p.__init__(None) or 5)
    class A: x = p
    return A().x
def rn():
    r = random.Random.__new__(random.Random); return r.random()
def rs():
    r = random.Random(1); r.setstate((3, (1,) * 624 + (624,), None)); return r.random()
def cx():
    c = decimal.Context(); c.__init__(prec=5); return c
def ns():
    n = types.SimpleNamespace(a=1)
    class K:
        def __repr__(s): n.__init__(**{'k%d' % i: i for i in range(100)}); vars(n).clear(); return 'K'
    n.b = K(); n.c = K(); return n
def od():
    o = collections.OrderedDict(a=1, b=2); it = iter(o); next(it); o.__init__(c=3); return list(it)
def pa():
    p = functools.partial(print, 1)
    class K(str):
        def __hash__(s): p.__setstate__((print, (), {}, {})); return 1
    p.__setstate__((lambda *a, **k: (a, k), (1, 2), {K('z'): 1}, {})); return p(3, **{'q': 1})
def et(): return object.__new__(types.GenericAlias) if False else types.GenericAlias.__new__(types.GenericAlias, 1, 2)
def md():
    m = types.ModuleType('a'); m.__init__('b', 'c'); return m.__name__, types.ModuleType.__new__(types.ModuleType).__dict__
def ex():
    e = OSError(1, 'a'); e.__init__(1, 2, 3, 4, 5); return str(e), OSError.__new__(OSError, 2, 'x'), BlockingIOError(1, 2, 3)
def ue():
    e = UnicodeDecodeError.__new__(UnicodeDecodeError); return str(e), e.start
def gr():
    e = ExceptionGroup('a', [ValueError()]); e.__init__('b', []); return e, e.exceptions
def st(): return StopIteration.__new__(StopIteration).value, SyntaxError.__new__(SyntaxError).text, ImportError.__new__(ImportError).name
def mv(): return memoryview.__new__(memoryview, b'a')[0]
for f in (d1, d2, n1, n2, n3, s1, s2, t1, t2, b1, su, su2, pr, rn, rs, cx, ns, od, pa, et, md, ex, ue, gr, st, mv): t(f.__name__, f)
