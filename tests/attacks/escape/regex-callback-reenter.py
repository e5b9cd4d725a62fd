# id: regex-callback-reenter
# class: escape
# expect: contained
# technique: replacement functions that use the same pattern, end the iteration, or raise
# source: own
# verified: no
import re
p = re.compile(r'(a)(b)?')
def cb(m):
    p.sub(cb2, 'ab' * 100); m.expand(r'\1'); return m.group() * 3
def cb2(m): return [x for x in p.finditer('aab')][0].group()
print(p.sub(cb, 'ab' * 5))
class S(str):
    def __len__(s): return 10**6
    def __getitem__(s, i): return 'z'
    def __str__(s): return 'q'
print(p.sub(S('\\1'), S('abab')), p.split(S('xaby')), p.findall(S('ab')), re.escape(S('a.b')))
for r in (lambda m: 1, lambda m: None, lambda m: b'x', lambda m: S('w')):
    try: print(ascii(p.sub(r, 'abab')))
    except Exception as e: print(type(e).__name__, e)
try: re.compile(S('(((')); print('no')
except re.error as e: print(e, e.pos, type(e.pattern))
for bad in ('(' * 500, 'a{1,99999}{1,99999}', '[' * 300, '(?i' * 50, '\\N{DIGIT ONE}', '(?P<' + 'x' * 500 + '>a)', '(?#' + 'a' * 1000, '|' * 5000, 'a{,}', '(?-i:a)', '(?<=a)b', r'\1(a)'):
    try: re.compile(bad); print('compiled', bad[:10])
    except Exception as e: print(type(e).__name__, str(e)[:60])
