# id: regex-engine-edges
# class: escape
# expect: contained
# technique: memory behind a text through positions, buffers that change, and odd item sizes in our engine
# source: own
# verified: no
import re, array
S = 'aé\U0001f600b' * 50
vals = (0, -1, 1, 5, 10**6, 2**62, -2**62, 2**63 - 1)
seen = 0
for pat in (r'a', r'(\w)(.)?', r'\b', r'(?:a|b)*$', r'.', r'(?i)É', r'(?P<n>x)?'):
    p = re.compile(pat)
    for s in vals:
        for e in vals:
            for f in ('search', 'match', 'fullmatch', 'findall', 'finditer'):
                try:
                    r = getattr(p, f)(S, s, e)
                    if f == 'finditer': r = [m.group() for m in r]
                    elif r and f != 'findall': r = (r.span(), r.groups(), r.group(), r.start(), r.end())
                    t = ascii(r)
                    if 'db' in t: print('ESCAPED:regex-engine-edges ?', t[:100])
                    seen += 1
                except Exception as x:
                    if type(x).__name__ not in ('OverflowError',): print(type(x).__name__, x)
print(seen)
m = re.match(r'(a)(x)?', 'ab')
for g in vals + ('n', None, 1.5, True):
    for f in (m.group, m.start, m.end, m.span, m.__getitem__):
        try: f(g)
        except (IndexError, TypeError, OverflowError): pass
class E:
    def __init__(s): s.n = 0
    def __buffer__(s, f):
        s.n += 1
        return memoryview(bytearray(b'abc' * (1000 if s.n == 1 else 1)))
e = E(); p = re.compile(rb'(b)c')
try:
    its = p.finditer(e); out = []
    for m in its: out.append((m.span(), m.group(), m.groups()))
    print(len(out), out[:2], out[-1:])
except Exception as x: print(type(x).__name__, x)
e = E(); print(p.sub(rb'<\1>', E())[:30], p.split(E())[:3], p.findall(E())[:3])
class F:
    k = 0
    def __buffer__(s, f):
        F.k += 1
        return memoryview(array.array('I', [97] * 50)) if F.k > 1 else memoryview(b'a' * 50)
try:
    m = re.match(rb'(a+)', F()); print(m, m.group(), m.group(1))
except Exception as x: print(type(x).__name__, x)
for t in ('\udc80a', 'a\0b', '\uffff' * 3): print(ascii(re.findall(r'.', t)))
sc = re.compile('a').scanner('aaa', 1, 2); print(sc.match(), sc.search())
