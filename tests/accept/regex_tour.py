# features: re: every method of patterns and matches, on text within and beyond the BMP, and on bytes
import copy
import re

LOG = """\
2024-05-01 12:00:01 INFO  api    started on port 8080
2024-05-01 12:00:07 WARN  worker queue is 93% full (é, 日本, 𝔘)
2024-05-02 09:13:44 ERROR api    request /users/17?x=1 failed: timeout
"""

LINE = re.compile(r"""
    ^(?P<date>\d{4}-\d\d-\d\d)\s+(?P<time>[\d:]+)\s+
    (?P<level>INFO|WARN|ERROR)\s+(?P<who>\w+)\s+(?P<text>.*)$
""", re.VERBOSE | re.MULTILINE)

for m in LINE.finditer(LOG):
    print(m.span(), m["level"].title(), m.groupdict()["text"], m.lastgroup, m.lastindex)
print(LINE.groups, dict(LINE.groupindex), LINE.flags)

print(re.sub(r"(\d+)-(\d+)-(\d+)", r"\3.\g<2>.\1", LOG, count=2).splitlines()[0])
print(re.subn(r"\b(\w)(\w*)", lambda m: m[1].upper() + m[2], "élan vital, ça va?"))
print(re.split(r"(\s*[,;]\s*)", "a, b ;c,d", maxsplit=2))
print(re.findall(r"\d*", "a12b"), re.findall(r"(a)|(b)", "abc"), re.findall("", "𝔘é"))
print(re.fullmatch(r"(?i:straße|ſtop|K)", "STOP"), re.fullmatch(r"(?i)k", "\u212a"))
print([m.span() for m in re.compile("é+|𝔘").finditer("aé𝔘éé", 1, 4)])
print(re.match(r"(a*)*", "aab").groups(), re.match(r"(?:(a)|b)*", "ab").groups())
print(re.search(r"end$", "the end\n"), re.search(r"end\Z", "the end\n"))
print(re.search(rb"\xff(.)\x00", b"x\xff\n\x00", re.S), re.sub(rb"\W", rb"<\g<0>>", b"a-b"))
print(re.escape("a.b*[c]"), repr(re.compile("x", re.I | re.ASCII)), re.compile("x") == re.compile("x"))

m = re.match(r"(?P<x>\w)(?P<y>\d)?", "q", pos := 0)
print(m, m.group(0, "x", "y"), m.groups("-"), m.regs, m.start("y"), m.end(), m.expand(r"[\g<x>|\2]"))
print(copy.copy(m) is m, copy.deepcopy(m.re) is m.re, bool(m), m.pos, m.endpos, m.string, pos)

for bad in ("(", "[a", "*a", "a**", "(?P<1>a)", "(?P<a>x)(?P<a>y)", "a{2,1}", r"\q", "(?z)", "x(?i)"):
    try:
        re.compile(bad)
    except re.PatternError as e:
        print(bad, "->", e, e.pos, e.lineno, e.colno)
for template in (r"\2", r"\g<nope>", r"\g<", r"\q"):
    try:
        re.sub("(a)", template, "a")
    except (re.error, IndexError) as e:
        print(type(e).__name__, e)

scanner = re.Scanner([(r"[0-9]+", lambda s, t: int(t)), (r"[a-z]+", lambda s, t: t), (r"\s+", None)])
print(scanner.scan("abc 12 x ?"))
print(isinstance(re.I, re.RegexFlag), re.I | re.M, re.RegexFlag(0), list(re.RegexFlag)[:3])
